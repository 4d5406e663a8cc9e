<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>First things</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败案例</translation>
    </message>
    <message>
        <source>Optimization</source>
        <translation>优化</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>博弈</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>论文图示</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Ring of 8</source>
        <translation>8 高斯环</translation>
    </message>
    <message>
        <source>Eight small Gaussians on a circle, and a generator that finds them all. Press play; then raise or lower one learning rate and watch modes come and go.
</source>
        <translation>圆周上的八个小高斯分布，以及一个能把它们全部找到的生成器。按下播放，然后升高或降低其中一个学习率，看模式出现又消失。
</translation>
    </message>
    <message>
        <source>A generator that finds all eight modes of a ring.</source>
        <translation>能找到环上全部八个模式的生成器。</translation>
    </message>
    <message>
        <source>Watch the fakes spread; then change one learning rate and see modes come and go.</source>
        <translation>看生成样本散开；再改变一个学习率，看模式出现又消失。</translation>
    </message>
    <message>
        <source>D rate to 1e-4</source>
        <translation>D 学习率 1e-4</translation>
    </message>
    <message>
        <source>D rate to 3e-3</source>
        <translation>D 学习率 3e-3</translation>
    </message>
    <message>
        <source>Shift and border</source>
        <translation>平移与分界</translation>
    </message>
    <message>
        <source>G adds one number θ to every latent, and D is logistic regression: three weights in all. Fakes slide to the data, run past it, swing back and settle, while D flattens to one half everywhere. As both bells are equally wide the best D is itself a logistic curve, so this D can be perfect. Freeze G while it is on its way and watch D meet the dotted curve.
</source>
        <translation>G 给每个潜变量加上同一个数 θ，D 是逻辑回归：一共三个权重。生成样本滑向数据，冲过头，再摆回来，最后停住；与此同时 D 变平，处处输出二分之一。两条钟形曲线同样宽，所以最优的 D 本身就是一条逻辑斯谛曲线，这个 D 因而能做到完美。趁 G 还在路上时冻结它，看 D 与点线重合。
</translation>
    </message>
    <message>
        <source>The smallest GAN there is: G moves its bell by θ, D draws one border.</source>
        <translation>最小的 GAN：G 用 θ 平移它的钟形曲线，D 画一条分界。</translation>
    </message>
    <message>
        <source>Fakes run past the data, swing back, settle. Freeze G: D finds its best.</source>
        <translation>生成样本冲过数据，摆回来，停住。冻结 G，D 就能达到最优。</translation>
    </message>
    <message>
        <source>Freeze G</source>
        <translation>冻结 G</translation>
    </message>
    <message>
        <source>Move the data</source>
        <translation>移动数据</translation>
    </message>
    <message>
        <source>Figure 1 of the first paper</source>
        <translation>第一篇论文的图 1</translation>
    </message>
    <message>
        <source>Figure 1 of Goodfellow et al. 2014, alive. Below, arrows lead from latents z to what G makes of them: where they crowd, fakes are dense. D learns towards the dotted curve, the share of reals at each place, and G moves its fakes to where D says real. In the end both densities agree and D says one half. Rates fade and D's slope at reals costs a little (R1), or the two would go on chasing each other.
</source>
        <translation>让 Goodfellow 等（2014）的图 1 动起来。下方的箭头从潜变量 z 指向 G 由它得到的结果：箭头密集之处，生成样本也密集。D 学着靠近点线，即每个位置上真实样本所占的比例；G 则把生成样本移到 D 认为真实的地方。最后两个密度一致，D 处处输出二分之一。学习率逐渐减小，D 在真实样本处的斜率要付一点代价（R1），否则双方会一直相互追逐下去。
</translation>
    </message>
    <message>
        <source>Data, fakes and D as Goodfellow et al. drew them in 2014, with the arrows from z to x.</source>
        <translation>Goodfellow 等在 2014 年所画的数据、生成样本和 D，还有从 z 到 x 的箭头。</translation>
    </message>
    <message>
        <source>Fakes come to lie where the data is, until the best that D can say is one half wherever samples are.</source>
        <translation>生成样本最终落在数据所在之处，凡有样本的地方，D 最好的回答也只是二分之一。</translation>
    </message>
    <message>
        <source>Mode collapse, and the way out</source>
        <translation>模式崩溃与出路</translation>
    </message>
    <message>
        <source>D's learning rate is 1/25 of G's: most of the time all fakes crowd on one or two spots, that cover a mode or two, or none, and move on when they are found out. Drag D's rate to 2e-3 at step 2,000 to 6,000: the fakes spread within some hundred steps, and from 2,000 steps later on all eight modes are covered and the sliced distance stays under three floors, to step 12,000, while the losses hardly tell. R1 and a little noise on what D sees keep the modes there. Both Adams remember their largest gradients (AMSGrad), those of the way out among them, and take small steps from then on: fakes that have found their places are not shaken off again. Gradients are clipped, so that what is remembered of the first steps is not too large.
</source>
        <translation>D 的学习率是 G 的 1/25：大部分时间里，所有生成样本都挤在一两处，覆盖一两个模式或一个也没有，一被识破就换地方。在第 2,000 到 6,000 步之间把 D 的学习率拖到 2e-3：几百步之内生成样本就会散开；再过 2,000 步，八个模式全部被覆盖，切片距离低于下限的三倍，一直保持到第 12,000 步，而损失几乎看不出变化。R1 和加在 D 输入上的少许噪声把模式留住。两个 Adam 都记住自己遇到过的最大梯度（AMSGrad），其中包括走出崩溃时的梯度，此后便只走小步：已经就位的生成样本不会再被甩开。梯度做了裁剪，以免最初几步留下的记忆过大。
</translation>
    </message>
    <message>
        <source>D learns 25 times slower than G: mostly the fakes cover one mode, two or none, and wander.</source>
        <translation>D 的学习速度只有 G 的 1/25：生成样本多半只覆盖一两个模式或一个也没有，而且到处游走。</translation>
    </message>
    <message>
        <source>The losses hardly tell. Raise D's rate to 2e-3: all eight modes come back.</source>
        <translation>从损失几乎看不出问题。把 D 的学习率升到 2e-3，八个模式就全部回来了。</translation>
    </message>
    <message>
        <source>D rate to 2e-3</source>
        <translation>D 学习率 2e-3</translation>
    </message>
    <message>
        <source>D rate back to 1e-5</source>
        <translation>D 学习率回到 1e-5</translation>
    </message>
    <message>
        <source>Grid of 25</source>
        <translation>25 高斯网格</translation>
    </message>
    <message>
        <source>Twenty-five Gaussians on a square grid: three times as many places to forget as on the ring, with wider networks and larger batches. Patience makes the fakes sharp, but go on to 20,000 steps and a few modes may be lost again.
</source>
        <translation>方形网格上的二十五个高斯分布：可能遗漏的位置是环的三倍，所以网络更宽，批也更大。耐心等待，生成样本会变得清晰；但继续到 20,000 步，又可能丢失几个模式。
</translation>
    </message>
    <message>
        <source>Twenty-five modes on a grid: three times as many places to forget as on the ring.</source>
        <translation>网格上的二十五个模式：可能遗漏的位置是环的三倍。</translation>
    </message>
    <message>
        <source>Watch the fakes sharpen, mode by mode.</source>
        <translation>看生成样本逐个模式变得清晰。</translation>
    </message>
    <message>
        <source>Two curved shapes and no modes to count: watch the distance fall towards its noise floor, with setbacks, and the generator bend one cloud into two.
</source>
        <translation>两个弯曲的形状，没有模式可数：看距离在起伏中降向噪声下限，看生成器把一团点变成两弯月牙。
</translation>
    </message>
    <message>
        <source>Two curved shapes and no modes to count.</source>
        <translation>两个弯曲的形状，没有模式可数。</translation>
    </message>
    <message>
        <source>Watch the distance fall towards its noise floor while one cloud becomes two.</source>
        <translation>看距离降向噪声下限，一团点变成两弯月牙。</translation>
    </message>
    <message>
        <source>A thin curve that winds round the centre. The generator must fold a round cloud into arms, which takes width and time.
</source>
        <translation>绕着中心盘旋的细曲线。生成器必须把一团圆形的点折成旋臂，这既要宽度，也要时间。
</translation>
    </message>
    <message>
        <source>A thin curve that winds round the centre.</source>
        <translation>绕着中心盘旋的细曲线。</translation>
    </message>
    <message>
        <source>The generator folds a round cloud into arms. That takes width and time.</source>
        <translation>生成器把一团圆形的点折成旋臂，这既要宽度，也要时间。</translation>
    </message>
    <message>
        <source>Be the generator</source>
        <translation>你来当生成器</translation>
    </message>
    <message>
        <source>G is a table of 64 fakes, and it is frozen: only Drag fakes moves them. D learns meanwhile. As it gets sure its loss falls towards 0. Bring fakes to all eight modes, and it rises to log 4, or 1.39, where D says one half everywhere. Then let G learn: each fake moves by itself, up the slope of D that it stands on.
</source>
        <translation>G 是由 64 个生成样本组成的表，而且被冻结：只有“拖动生成样本”能移动它们。与此同时 D 在学习。D 越有把握，它的损失就越接近 0。把生成样本送到全部八个模式，损失就会升到 log 4，即 1.39，这时 D 处处输出二分之一。然后让 G 学习：每个生成样本各自沿着脚下 D 的斜坡往上走。
</translation>
    </message>
    <message>
        <source>You are G, which stands still: press Draw and drag the fakes.</source>
        <translation>你就是 G，它自己不动：按“绘制”，拖动生成样本。</translation>
    </message>
    <message>
        <source>D's loss says how well you do: near 0 it is sure, at 1.39 it tells nothing apart.</source>
        <translation>D 的损失说明你做得如何：接近 0 表示它很有把握，1.39 表示它什么也分不出来。</translation>
    </message>
    <message>
        <source>Put them on the ring</source>
        <translation>放到环上</translation>
    </message>
    <message>
        <source>Let G learn</source>
        <translation>让 G 学习</translation>
    </message>
    <message>
        <source>Be the discriminator</source>
        <translation>你来当判别器</translation>
    </message>
    <message>
        <source>D is a surface over the plane, by 16 x 16 numbers with a smooth surface through them, and it is frozen: only Paint real, Paint fake and Smooth change it. G sees D's slopes and nothing of the data. It sends all fakes to the top of one hill, however you paint it: against a D that does not answer, to collapse is best. Let D learn, and it answers: it lowers the hill where the fakes are, and raises it where the data is.
</source>
        <translation>D 是平面上的一张曲面，由 16 x 16 个数平滑插值而成，而且被冻结：只有“涂真”“涂假”和“抹平”能改变它。G 看到的只有 D 的斜率，完全看不到数据。不论你怎么画，它都把所有生成样本送到同一座山丘的顶上：面对不会回应的 D，崩溃就是最优策略。让 D 学习，它就会回应：在生成样本所在之处把山丘压低，在数据所在之处把地面抬高。
</translation>
    </message>
    <message>
        <source>You are D, which stands still: press Draw and paint what is real.</source>
        <translation>你就是 D，它自己不动：按“绘制”，涂出哪里是真的。</translation>
    </message>
    <message>
        <source>All fakes climb to the top of the hill. Paint fake there, and they move on.</source>
        <translation>所有生成样本都爬上山顶。在那里涂假，它们就会离开。</translation>
    </message>
    <message>
        <source>Another hill</source>
        <translation>另一座山</translation>
    </message>
    <message>
        <source>Let D learn</source>
        <translation>让 D 学习</translation>
    </message>
    <message>
        <source>Minimax against non-saturating</source>
        <translation>Minimax 与非饱和</translation>
    </message>
    <message>
        <source>Side by side, the same shift generator and the same D, which learns five times a step and is sure of the fakes at once. Minimax pays G log(1 - D): where D is near 0 that is flat, so the fakes hang back until they come near enough to be doubted. The non-saturating loss, -log D, is steepest just there, and the fakes are home within a thousand steps. Point at the picture to read the pull on a fake at each place.
</source>
        <translation>并排的两次运行，平移生成器相同，D 也相同；D 每步学习五次，很快就认定了生成样本。Minimax 让 G 付出 log(1 - D) 的代价：D 接近 0 时这条曲线是平的，所以生成样本迟迟不动，直到近得能让 D 起疑。非饱和损失 -log D 恰好在那里最陡，一千步之内生成样本就到位了。把指针移到图上，可以读出每个位置上对生成样本的拉力。
</translation>
    </message>
    <message>
        <source>Far from the data, against a D that is soon sure: what does G learn?</source>
        <translation>离数据很远，对手是很快就很有把握的 D：G 能学到什么？</translation>
    </message>
    <message>
        <source>Minimax hardly pulls where D is sure, so its fakes hang back; the other loss pulls at once.</source>
        <translation>D 有把握之处 Minimax 几乎没有拉力，生成样本迟迟不动；另一种损失立刻就有拉力。</translation>
    </message>
    <message>
        <source>Loss: non-saturating</source>
        <translation>损失：非饱和</translation>
    </message>
    <message>
        <source>Minimax</source>
        <translation>Minimax</translation>
    </message>
    <message>
        <source>The original, saturating loss, and a discriminator that learns five times for every step of the generator. It is soon sure of every fake, and where it is sure the generator's gradient is next to nothing. Swap the loss for non-saturating: the gradient is more than ten times as large at once, and the fakes move again. Where to is another matter: D is far ahead and goes on learning five times a step, and some thousand steps later they may be farther from the ring than before.
</source>
        <translation>最初的饱和损失，加上生成器每走一步就学习五次的判别器。它很快就认定了所有生成样本，而在它有把握之处，生成器的梯度几乎为零。把损失换成非饱和的：梯度立刻增大到十倍以上，生成样本又动起来了。往哪里去则是另一回事：D 已遥遥领先，仍每步学习五次，几千步之后生成样本可能离环更远。
</translation>
    </message>
    <message>
        <source>The saturating loss and a D that learns five times a step: G's gradient vanishes.</source>
        <translation>饱和损失，加上每步学习五次的 D：G 的梯度消失。</translation>
    </message>
    <message>
        <source>Swap the loss for the non-saturating one: the gradient is back at once, good fakes are not.</source>
        <translation>换成非饱和损失：梯度立刻回来，好的生成样本却不会立刻出现。</translation>
    </message>
    <message>
        <source>Loss: minimax</source>
        <translation>损失：Minimax</translation>
    </message>
    <message>
        <source>The fakes stay one cloud that moves from mode to mode: the discriminator learns to distrust the place where it is, and it moves on. It seldom stops on a mode. Both losses hardly change all the while.
</source>
        <translation>生成样本始终是一团点，从一个模式移向另一个：判别器学会不信任它所在的位置，它就离开。它很少停在某个模式上。两个损失自始至终几乎不变。
</translation>
    </message>
    <message>
        <source>All fakes are one cloud that wanders round the ring, and seldom stops on a mode.</source>
        <translation>所有生成样本聚成一团，绕着环游走，很少停在某个模式上。</translation>
    </message>
    <message>
        <source>D learns to distrust the place where it is, so it moves on. The losses hardly change.</source>
        <translation>D 学会不信任它所在的位置，它就离开。损失几乎不变。</translation>
    </message>
    <message>
        <source>D rate to 1e-3</source>
        <translation>D 学习率 1e-3</translation>
    </message>
    <message>
        <source>Oscillation</source>
        <translation>震荡</translation>
    </message>
    <message>
        <source>The simplest game: networks without hidden layers, one Gaussian, plain gradient descent. The fakes circle the right answer again and again and never stay, as a planet never falls into its sun. Lower rates only make it slower.
</source>
        <translation>最简单的博弈：没有隐藏层的网络，一个高斯分布，普通梯度下降。生成样本一圈又一圈地绕着正确答案转，从不停下，就像行星从不坠入太阳。降低学习率只会让它转得更慢。
</translation>
    </message>
    <message>
        <source>Two straight-line networks and gradient descent: the fakes circle the right answer.</source>
        <translation>两个线性网络加梯度下降：生成样本绕着正确答案转圈。</translation>
    </message>
    <message>
        <source>Lower rates only make the circles slower.</source>
        <translation>降低学习率只会让它转得更慢。</translation>
    </message>
    <message>
        <source>Both rates to 0.01</source>
        <translation>学习率都设为 0.01</translation>
    </message>
    <message>
        <source>Both rates to 0.05</source>
        <translation>学习率都设为 0.05</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>A critic whose weights are not clipped, and rates of 0.05: each network outbids the other until the numbers end, after 60 to 600 steps with 19 of 20 seeds. ganviz pauses there and tries on copies what would have held, from further and further back. A gradient penalty does, from step 200 or before: within 300 steps the fakes are on the ring again with each of the 19. Nearer to the end it is too late for it: the fakes are out of sight by then.
</source>
        <translation>权重不加裁剪的评判器，学习率为 0.05：两个网络不断互相加码，直到数值溢出；20 个种子中有 19 个在 60 到 600 步内如此。ganviz 会在那里暂停，并从越来越早的时刻取出副本，试验哪些办法本可以稳住它。梯度惩罚可以，只要不晚于第 200 步：这 19 次运行中，每一次生成样本都在 300 步之内回到环上。离终点更近时就来不及了：那时生成样本早已跑得不见踪影。
</translation>
    </message>
    <message>
        <source>A critic without bounds, at rates of 0.05: each network outbids the other.</source>
        <translation>没有约束的评判器，学习率 0.05：两个网络不断互相加码。</translation>
    </message>
    <message>
        <source>Within some hundred steps the numbers end. ganviz goes back and offers a way on.</source>
        <translation>几百步之内数值就会溢出。ganviz 会退回去，并给出继续的办法。</translation>
    </message>
    <message>
        <source>Gradient penalty of 1</source>
        <translation>梯度惩罚设为 1</translation>
    </message>
    <message>
        <source>Learning rate too high</source>
        <translation>学习率太高</translation>
    </message>
    <message>
        <source>Fifty times the usual rate: the first steps throw most of G's units to where their slope is 0, and they learn no more. Lower rates alone do not mend what is spoilt by then: 2,000 steps later some modes may be back, but the fakes are still far from the reals. Bring both down to 1e-3 and reset.
</source>
        <translation>学习率为通常的五十倍：最初几步就把 G 的大多数单元抛到斜率为 0 的地方，此后它们不再学习。仅仅降低学习率修不好那时已经毁掉的东西：2,000 步之后也许有几个模式回来，但生成样本离真实数据仍然很远。请把两个学习率都降到 1e-3 并重置。
</translation>
    </message>
    <message>
        <source>Fifty times the usual rate: within some hundred steps most of G's units are dead, and nothing moves.</source>
        <translation>学习率为通常的五十倍：几百步之内 G 的大多数单元就死掉了，一切停滞。</translation>
    </message>
    <message>
        <source>Lower rates do not mend what is spoilt by then: reset at 1e-3.</source>
        <translation>降低学习率修不好已有的损坏：请设为 1e-3 并重置。</translation>
    </message>
    <message>
        <source>Both rates to 1e-3</source>
        <translation>学习率都设为 1e-3</translation>
    </message>
    <message>
        <source>Learning rate too low</source>
        <translation>学习率太低</translation>
    </message>
    <message>
        <source>A thousandth of the usual rate: nothing is wrong, and nothing happens. Drag both rates up to 1e-3 and watch.
</source>
        <translation>通常学习率的千分之一：没有任何错误，也没有任何进展。把两个学习率都拖到 1e-3，看看会怎样。
</translation>
    </message>
    <message>
        <source>A thousandth of the usual rate: nothing is wrong, and nothing happens.</source>
        <translation>通常学习率的千分之一：没有任何错误，也没有任何进展。</translation>
    </message>
    <message>
        <source>Drag both rates up to 1e-3 and watch.</source>
        <translation>把两个学习率都拖到 1e-3，看看会怎样。</translation>
    </message>
    <message>
        <source>SGD, momentum, RMSprop, Adam</source>
        <translation>SGD、动量、RMSprop、Adam</translation>
    </message>
    <message>
        <source>Plain gradient descent at the rate that Adam likes gets nowhere in the time that Adam needs for all eight modes, and with momentum 0.9, which goes ten times as far, hardly farther. RMSprop and Adam divide each weight's step by the usual size of its gradient: with both the modes come within a thousand steps or two.
</source>
        <translation>以 Adam 适用的学习率，普通梯度下降在 Adam 找全八个模式的时间里毫无进展；动量 0.9 走得远十倍，也好不了多少。RMSprop 和 Adam 把每个权重的步长除以其梯度的通常大小：用它们，一两千步之内模式就出现了。
</translation>
    </message>
    <message>
        <source>The same networks, data and rate, side by side: four optimizers.</source>
        <translation>网络、数据和学习率都相同，四种优化器并排比较。</translation>
    </message>
    <message>
        <source>RMSprop and Adam find the modes; SGD, with momentum or without, gets nowhere in as many steps.</source>
        <translation>RMSprop 和 Adam 找到了模式；SGD 无论有无动量，在同样的步数里都毫无进展。</translation>
    </message>
    <message>
        <source>Both: Adam</source>
        <translation>都用 Adam</translation>
    </message>
    <message>
        <source>Both: SGD</source>
        <translation>都用 SGD</translation>
    </message>
    <message>
        <source>Momentum 0.9</source>
        <translation>动量 0.9</translation>
    </message>
    <message>
        <source>Batch size 1</source>
        <translation>批大小为 1</translation>
    </message>
    <message>
        <source>One real and one fake an update: steps are quick and noisy, so the fakes hover about the modes and do not settle. Raise the batch size to 128 while it runs.
</source>
        <translation>每次更新只用一个真实样本和一个生成样本：更新快，但噪声大，生成样本在模式周围徘徊，稳定不下来。可在运行中把批大小升到 128。
</translation>
    </message>
    <message>
        <source>One real and one fake an update: noisy steps that never settle. Beside it batches of 16 and 128.</source>
        <translation>每次更新只用一真一假两个样本：更新噪声大，始终稳定不下来。旁边是 16 和 128 的批。</translation>
    </message>
    <message>
        <source>Choose the first lane and raise its batch size while it runs.</source>
        <translation>选中第一个对比运行，在它运行时增大批大小。</translation>
    </message>
    <message>
        <source>Batch of 128</source>
        <translation>批大小 128</translation>
    </message>
    <message>
        <source>Batch of 1</source>
        <translation>批大小 1</translation>
    </message>
    <message>
        <source>batch 1</source>
        <translation>批量 1</translation>
    </message>
    <message>
        <source>batch 16</source>
        <translation>批量 16</translation>
    </message>
    <message>
        <source>batch 128</source>
        <translation>批量 128</translation>
    </message>
    <message>
        <source>Bilinear game: a spiral outwards</source>
        <translation>双线性博弈：向外旋转</translation>
    </message>
    <message>
        <source>The smallest game there is: G is one number, D one slope, and both rest at the disc. Moving at once they spiral away from it, at any learning rate. Change the dynamics as it runs: alternating keeps to an oval, extragradient winds slowly inwards.
</source>
        <translation>最小的博弈：G 是一个数，D 是一个斜率，双方都在圆点处平衡。两者同时更新时，不论学习率多大，都会旋转着远离圆点。可在运行中改变更新方式：交替更新沿椭圆打转，外梯度法慢慢向内旋转。
</translation>
    </message>
    <message>
        <source>The smallest game: G is one number, D one slope. Moving at once they spiral outwards.</source>
        <translation>最小的博弈：G 是一个数，D 是一个斜率。同时更新时，它们向外旋转。</translation>
    </message>
    <message>
        <source>Change the dynamics while it runs.</source>
        <translation>在运行中改变更新方式。</translation>
    </message>
    <message>
        <source>Dirac-GAN: round and round</source>
        <translation>Dirac-GAN：不停打转</translation>
    </message>
    <message>
        <source>All reals are 0 and all fakes one number; D pulls it past 0, then back, and never lets it rest. Try R1 above 0 as it runs, or consensus dynamics: both bring it home. The non-saturating loss creeps inwards, slower and slower. A clipped Wasserstein critic and WGAN-GP go round for ever; noise on what D sees brings it near, and shakes it there. It is the table of Mescheder et al. 2018, "Which training methods for GANs do actually converge?".
</source>
        <translation>所有真实样本都是 0，所有生成样本是同一个数；D 把它拉过 0，又拉回来，从不让它停下。运行时试试大于 0 的 R1，或共识优化：两者都能让它回到平衡点。非饱和损失缓缓向内，越来越慢。权重裁剪的 Wasserstein 评判器和 WGAN-GP 永远打转；给 D 的输入加噪声能让它靠近，但会在那里抖动。这就是 Mescheder 等（2018）“Which training methods for GANs do actually converge?”中的那张表。
</translation>
    </message>
    <message>
        <source>Which training methods converge? All reals are 0, all fakes one number: it circles 0 and never rests.</source>
        <translation>哪些训练方法收敛？所有真实样本都是 0，所有生成样本是同一个数：它绕着 0 转，从不停下。</translation>
    </message>
    <message>
        <source>R1 and consensus bring it home, noise comes near, the rest do not. One click each, then Reset to try another.</source>
        <translation>R1 和共识优化使它回家，噪声使它接近，其余的不行。各点一下即可，试下一个之前先重置。</translation>
    </message>
    <message>
        <source>R1 to 0.3</source>
        <translation>R1 = 0.3</translation>
    </message>
    <message>
        <source>Clipped critic</source>
        <translation>裁剪评判器</translation>
    </message>
    <message>
        <source>WGAN-GP</source>
        <translation>WGAN-GP</translation>
    </message>
    <message>
        <source>Dirac-GAN with R1: home</source>
        <translation>Dirac-GAN 加 R1：归位</translation>
    </message>
    <message>
        <source>The same game, but D pays for being steep where the reals are: the circle becomes a spiral inwards. Reset and try other weights γ: from about 0.7 to 1 it comes home soonest, far above that it creeps, at 0 it drifts outwards.
</source>
        <translation>同样的博弈，但 D 若在真实样本处太陡，就要付出代价：圆圈变成向内的螺旋。重置后试试别的权重 γ：约 0.7 到 1 时最快归位，远高于此则缓缓爬行，为 0 时向外漂移。
</translation>
    </message>
    <message>
        <source>The same game, but D pays for being steep where the reals are.</source>
        <translation>同样的博弈，但 D 若在真实样本处太陡，就要付出代价。</translation>
    </message>
    <message>
        <source>The circle becomes a spiral inwards.</source>
        <translation>圆圈变成向内的螺旋。</translation>
    </message>
    <message>
        <source>R1 off</source>
        <translation>关 R1</translation>
    </message>
    <message>
        <source>Trained D against the best D</source>
        <translation>学到的 D 与最优的 D</translation>
    </message>
    <message>
        <source>Proposition 1 of Goodfellow et al. 2014: against a G that stands still the best D is the share of reals at each place. The data is two bells, the fakes are one in the middle, so that curve has two shoulders and a dip. Within some hundred steps D is on it wherever there are samples. Let the data move, and D follows; let G move, and the curve does as well. With least squares D aims at the same curve, as a score and not as a probability.
</source>
        <translation>Goodfellow 等（2014）的命题 1：面对静止的 G，最优的 D 就是每个位置上真实样本所占的比例。数据是两条钟形曲线，生成样本是中间的一条，所以最优曲线有两个肩部，中间是凹谷。几百步之内，凡是有样本的地方，D 都落在这条曲线上。移动数据，D 会跟上；让 G 移动，曲线也跟着变。换成最小二乘，D 的目标还是同一条曲线，只不过那是分数，而不是概率。
</translation>
    </message>
    <message>
        <source>G is frozen, so that D can learn its best: p(x) / (p(x) + q(x)), the dotted curve.</source>
        <translation>G 被冻结，好让 D 学到最优：p(x) / (p(x) + q(x))，即点线。</translation>
    </message>
    <message>
        <source>D learns where samples are; where there are hardly any, nothing tells it what to say.</source>
        <translation>D 在有样本的地方学习；几乎没有样本的地方，没有什么告诉它该给出多少。</translation>
    </message>
    <message>
        <source>Let G move</source>
        <translation>让 G 移动</translation>
    </message>
    <message>
        <source>Loss: least squares</source>
        <translation>损失：最小二乘</translation>
    </message>
    <message>
        <source>G's cost against D(G(z))</source>
        <translation>G 的代价与 D(G(z))</translation>
    </message>
    <message>
        <source>Figure 16 of Goodfellow's tutorial of 2016, alive. G is frozen far from the data, so D becomes sure of its fakes, and the dots, one a fake, slide to the left on the curve of G's loss. With minimax, log(1 - D), they come to lie where it is flat: G has next to nothing to learn from. Choose another loss: D is the same and so are the fakes, but the curve under them is not. The pull at the pointer, in the picture, says the same in numbers.
</source>
        <translation>让 Goodfellow 2016 年教程的图 16 动起来。G 被冻结在离数据很远的地方，D 于是越来越认定它的生成样本；每个点是一个生成样本，都沿着 G 的损失曲线向左滑。用 Minimax，即 log(1 - D)，它们落在平坦的一段：G 几乎什么也学不到。换一种损失：D 不变，生成样本也不变，变的是它们脚下的曲线。图上指针处的拉力，用数字说明了同一件事。
</translation>
    </message>
    <message>
        <source>D is sure of nearly every fake: D(G(z)) is near 0. What does each loss make G pay there?</source>
        <translation>D 几乎能把每个生成样本都认定为假：D(G(z)) 接近 0。在那里，各种损失让 G 付出多大代价？</translation>
    </message>
    <message>
        <source>Minimax is flat at 0; the non-saturating loss is steepest there. Dots are the fakes of now.</source>
        <translation>Minimax 在 0 处是平的；非饱和损失在那里最陡。点是当前的生成样本。</translation>
    </message>
    <message>
        <source>Forward against reverse KL</source>
        <translation>前向 KL 与反向 KL</translation>
    </message>
    <message>
        <source>G can only stretch and shift its latent, so its fakes are one bell, whatever it learns. The bell nearest to both modes by KL(p || q) has their mean, 1.2, and their spread, 1.26: it pays for every real that it misses, and hardly for fakes between the modes. By KL(q || p) it lies on one of the modes and is as wide as that, 0.4. Minimax, which is the Jensen-Shannon divergence, covers both here. Reverse KL has a local optimum between the modes as well: from a wide start it may rest there. The losses are those of f-GAN (Nowozin et al. 2016) and, for reverse KL, of Sønderby et al. 2017.
</source>
        <translation>G 只能拉伸和平移潜变量，所以不论学到什么，它的生成样本都是一条钟形曲线。按 KL(p || q)，最接近两个模式的钟形曲线，其均值为 1.2，标准差为 1.26，与数据相同：漏掉的每个真实样本都要付出代价，模式之间的生成样本却几乎没有代价。按 KL(q || p)，它落在其中一个模式上，与该模式同样宽，为 0.4。Minimax 即 Jensen-Shannon 散度，在这里覆盖两个模式。反向 KL 在模式之间也有一个局部最优：从较宽的初值出发，可能就停在那里。损失来自 f-GAN（Nowozin 等，2016），反向 KL 来自 Sønderby 等（2017）。
</translation>
    </message>
    <message>
        <source>Two modes, and a G that can make one bell only. Which bell is best depends on the divergence.</source>
        <translation>两个模式，而 G 只能画一条钟形曲线。哪一条最好，取决于散度。</translation>
    </message>
    <message>
        <source>Forward KL mostly covers both modes, and the gap between them. Reverse KL picks one and leaves the other.</source>
        <translation>前向 KL 大多同时覆盖两个模式和中间的空隙；反向 KL 选中一个，放弃另一个。</translation>
    </message>
    <message>
        <source>Loss: minimax (JS)</source>
        <translation>损失：Minimax (JS)</translation>
    </message>
    <message>
        <source>Loss: reverse KL</source>
        <translation>损失：反向 KL</translation>
    </message>
    <message>
        <source>Loss: forward KL</source>
        <translation>损失：前向 KL</translation>
    </message>
    <message>
        <source>G's gradient while D learns alone</source>
        <translation>D 独自学习时 G 的梯度</translation>
    </message>
    <message>
        <source>Figures 2 and 3 of Arjovsky and Bottou 2017. G's rate is so small (1e-8) that its weights stay as they are to the last bit; its gradient is measured all the same. As D gets surer, minimax's gradient falls to a hundredth and below; it is why one was told not to train D too well. The non-saturating gradient does not vanish. The paper found it to grow, and to be noisy; here it stays within a factor of ten. A Wasserstein critic with a gradient penalty, which the action chooses, gives a gradient that neither vanishes nor grows.
</source>
        <translation>Arjovsky 和 Bottou（2017）的图 2 和图 3。G 的学习率极小（1e-8），权重连最后一位都不变；但它的梯度照样测量。D 越来越有把握，Minimax 的梯度就降到百分之一以下；这正是过去告诫人们不要把 D 训练得太好的原因。非饱和损失的梯度不会消失。论文发现它会增大，而且噪声很大；在这里它的变化不超过十倍。按钮会换成带梯度惩罚的 Wasserstein 评判器，它的梯度既不消失，也不增大。
</translation>
    </message>
    <message>
        <source>D learns and G stands still. What would G be told to do, after 100 steps of D, and after 1,500?</source>
        <translation>D 在学习，G 静止不动。D 学了 100 步之后，G 会得到什么信息？1,500 步之后呢？</translation>
    </message>
    <message>
        <source>Minimax: less and less, by decades. Non-saturating: as much as ever, and not the less for D's being sure.</source>
        <translation>Minimax：越来越小，逐个数量级地减小。非饱和：一直那么大，不因 D 有把握而变小。</translation>
    </message>
    <message>
        <source>WGAN-GP instead</source>
        <translation>改用 WGAN-GP</translation>
    </message>
    <message>
        <source>JS against W: two blocks apart</source>
        <translation>JS 与 W：相隔的两块</translation>
    </message>
    <message>
        <source>Example 1 of Arjovsky et al. 2017, with blocks in the place of parallel lines. G is frozen at 0 and the data begins 4 away. The left D can tell the blocks apart at any distance, so its loss is 0, which means a Jensen-Shannon divergence of log 2, and its curve is flat where the fakes are: nothing tells G which way to go. The critic at the right is a straight line whose slope is cut to 1: with blocks of equal width that is the best one, and its loss is minus the Wasserstein distance, 4, then 3, then 1. Let G move: it comes home with the critic alone. At a distance of 1 the blocks overlap, and the left D's loss rises to 0.7, half of log 4.
</source>
        <translation>Arjovsky 等（2017）的例 1，用块代替平行线。G 冻结在 0 处，数据从相距 4 的地方开始。左边的 D 不论相距多远都能区分两块，所以它的损失为 0，对应的 Jensen-Shannon 散度为 log 2；它的曲线在生成样本处是平的：没有什么告诉 G 该往哪边走。右边的评判器是一条直线，斜率被截到 1：两块同宽时，这就是最优的评判器，其损失是 Wasserstein 距离的相反数，距离依次为 4、3、1。让 G 移动：只有跟着评判器，它才能到达数据。距离为 1 时两块重叠，左边 D 的损失升到 0.7，即 log 4 的一半。
</translation>
    </message>
    <message>
        <source>Two blocks that do not touch. Act on all lanes (Ctrl+0) and move the data: how far away is it?</source>
        <translation>互不接触的两块。选择全部运行（Ctrl+0），移动数据：它有多远？</translation>
    </message>
    <message>
        <source>A sure D's loss is near 0 at any distance: a JS of log 2. The critic's is minus the distance, -4 at first.</source>
        <translation>D 很有把握时，不论多远损失都接近 0：JS 为 log 2。评判器的损失是距离的相反数，起初为 -4。</translation>
    </message>
    <message>
        <source>3 apart</source>
        <translation>相距 3</translation>
    </message>
    <message>
        <source>1 apart</source>
        <translation>相距 1</translation>
    </message>
    <message>
        <source>4 apart, let G move</source>
        <translation>相距 4，放开 G</translation>
    </message>
    <message>
        <source>Minimax (JS)</source>
        <translation>Minimax (JS)</translation>
    </message>
    <message>
        <source>Critic (W)</source>
        <translation>评判器 (W)</translation>
    </message>
    <message>
        <source>D against a critic</source>
        <translation>判别器与评判器</translation>
    </message>
    <message>
        <source>Figure 2 of the WGAN paper (Arjovsky et al. 2017). Both networks are the same and learn against fakes that stand still. D becomes sure: near 0 at the fakes and near 1 at the data, with a cliff between, and the pull on a fake under minimax is a fiftieth of what the critic gives. The critic, kept in check by a gradient penalty of 10, has a slope of somewhat more than 1 all the way. Point at the picture to read the push on a fake at each place. Let G move to see who arrives.
</source>
        <translation>WGAN 论文（Arjovsky 等，2017）的图 2。两个网络结构相同，面对静止的生成样本学习。D 变得极有把握：在生成样本处接近 0，在数据处接近 1，中间是一道悬崖；用 Minimax 时，对生成样本的拉力只有评判器所给的五十分之一。评判器受权重为 10 的梯度惩罚约束，一路上斜率都略大于 1。把指针移到图上，可以读出每个位置上对生成样本的推力。让 G 移动，看谁能到达。
</translation>
    </message>
    <message>
        <source>Two bells far apart, G frozen. D's curve is a step: flat at the fakes, nothing to climb.</source>
        <translation>相隔很远的两条钟形曲线，G 被冻结。D 的曲线是一级台阶：在生成样本处是平的，无坡可爬。</translation>
    </message>
    <message>
        <source>The critic's is a ramp from the fakes to the data: G would know the way from anywhere.</source>
        <translation>评判器的曲线是从生成样本通向数据的斜坡：不论在哪里，G 都知道该往哪边走。</translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation>判别器</translation>
    </message>
    <message>
        <source>Critic</source>
        <translation>评判器</translation>
    </message>
    <message>
        <source>A critic's loss tells quality</source>
        <translation>评判器的损失反映质量</translation>
    </message>
    <message>
        <source>Figures 3 and 4 of the WGAN paper (Arjovsky et al. 2017): minus the critic's loss estimates a distance, so that loss rises to 0 as the fakes get better: from -1.5 at step 200 to -0.25 from step 1,000 on (4 seeds). Compare Losses with Quality. The usual D's loss falls to between 0.1 and 0.3 by step 200 and is at 0.7 to 0.8 by step 1,500. At log 4 = 1.39 D could tell nothing apart; how near it comes depends on D as much as on the fakes. The estimate is up to a factor: the penalty lets the critic be steeper than 1.
</source>
        <translation>WGAN 论文（Arjovsky 等，2017）的图 3 和图 4：评判器损失的相反数估计的是距离，因此随着生成样本变好，损失会向 0 上升：从第 200 步的 -1.5，到第 1,000 步之后的 -0.25（4 个种子）。把“损失”与“质量”对照着看。普通 D 的损失到第 200 步降到 0.1 至 0.3 之间，到第 1,500 步为 0.7 至 0.8。达到 log 4 = 1.39 时，D 就什么也分不出来了；能接近到什么程度，既取决于生成样本，也取决于 D。这个估计只差一个倍数：惩罚允许评判器的斜率大于 1。
</translation>
    </message>
    <message>
        <source>Left, a Wasserstein critic with a penalty; right, the usual D. Whose loss tells how good fakes are?</source>
        <translation>左边是带惩罚的 Wasserstein 评判器，右边是普通的 D。谁的损失能反映生成样本的好坏？</translation>
    </message>
    <message>
        <source>The critic's rises towards 0 as the distance shrinks. D's falls, then creeps up, far below log 4 (dotted).</source>
        <translation>距离缩小，评判器的损失就向 0 上升。D 的损失先降后缓缓回升，远低于 log 4（点线）。</translation>
    </message>
    <message>
        <source>Clipping: too tight, too loose</source>
        <translation>裁剪：太紧与太松</translation>
    </message>
    <message>
        <source>Figure 1b of the WGAN-GP paper (Gulrajani et al. 2017), on its swiss roll. Where weights are cut at 0.01 each layer of 64 units passes on a sixth of what it is given, and after nine layers a critic says nearly the same of every point: gradients of 1e-9, and fakes that stay where they are. At 0.1 each layer enlarges it by four, and gradients reach the hundreds, as do the losses. With the penalty they stay near 1, whatever the layer. The curves are of whole networks, G's solid and D's dashed; end the comparison to see the layers of the chosen lane.
</source>
        <translation>WGAN-GP 论文（Gulrajani 等，2017）的图 1b，用的是其中的瑞士卷。权重截在 0.01 时，每个 64 单元的层只传递输入的六分之一，经过九层之后，评判器对每个点给出的值几乎相同：梯度只有 1e-9，生成样本停在原处。截在 0.1 时，每层放大四倍，梯度达到数百，损失也是。用惩罚时，不论哪一层，梯度都保持在 1 附近。曲线是整个网络的，G 为实线，D 为虚线；结束对比，就能看到所选运行的各层。
</translation>
    </message>
    <message>
        <source>A critic of nine layers, its weights cut to ±0.01 or ±0.1; beside them one with a gradient penalty.</source>
        <translation>九层的评判器，权重截到 ±0.01 或 ±0.1；旁边是用梯度惩罚的。</translation>
    </message>
    <message>
        <source>Tight: gradients die on the way through the layers. Loose: they grow to hundreds. The penalty keeps them.</source>
        <translation>太紧：梯度在穿过各层时消失。太松：梯度增大到数百。惩罚让它们保持稳定。</translation>
    </message>
    <message>
        <source>Cut at 0.01</source>
        <translation>截到 0.01</translation>
    </message>
    <message>
        <source>Cut at 0.1</source>
        <translation>截到 0.1</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>惩罚</translation>
    </message>
    <message>
        <source>R1's γ: too little, right, too much</source>
        <translation>R1 的 γ：小、正好、大</translation>
    </message>
    <message>
        <source>The Dirac-GAN of Mescheder et al. 2018. With minimax and R1 the two eigenvalues are -γ/2 ± √(γ²/4 - 1/4): up to γ = 1 they turn and shrink by γ/2 a unit of time; at 1 they meet, which is as fast as it gets; above it one of them comes back towards 0. After 400 steps of rate 0.05 the distance to rest is 0.42 of the start, 0.0012 and 0.62. The best γ depends on the game: images are usually given 10.
</source>
        <translation>Mescheder 等（2018）的 Dirac-GAN。用 Minimax 加 R1 时，两个特征值是 -γ/2 ± √(γ²/4 - 1/4)：γ 不超过 1 时，它们一边旋转，一边以每单位时间 γ/2 的速率收缩；等于 1 时两者重合，此时最快；超过 1 之后，其中一个又趋近 0。以学习率 0.05 走 400 步之后，到平衡点的距离分别是起点的 0.42、0.0012 和 0.62。最佳的 γ 因博弈而异：图像通常取 10。
</translation>
    </message>
    <message>
        <source>One game, three weights γ of the penalty on D's slope at reals: 0.1, 1 and 10.</source>
        <translation>同一个博弈，D 在真实样本处斜率惩罚的三种权重 γ：0.1、1 和 10。</translation>
    </message>
    <message>
        <source>0.1 circles for long, 1 is home soonest, 10 creeps: D is hardly allowed a slope.</source>
        <translation>0.1 会转很久，1 最快归位，10 缓缓爬行：D 几乎不许有斜率。</translation>
    </message>
    <message>
        <source>γ to 0</source>
        <translation>γ = 0</translation>
    </message>
    <message>
        <source>γ to 1</source>
        <translation>γ = 1</translation>
    </message>
    <message>
        <source>γ 0.1</source>
        <translation>γ 0.1</translation>
    </message>
    <message>
        <source>γ 1</source>
        <translation>γ 1</translation>
    </message>
    <message>
        <source>γ 10</source>
        <translation>γ 10</translation>
    </message>
    <message>
        <source>Path angle and eigenvalues: does it turn?</source>
        <translation>路径角与特征值：旋转吗？</translation>
    </message>
    <message>
        <source>Figures of Berard et al. 2020. The plot “Game” has the cosine between both players' gradients, as one vector, and the straight line from the first weights (0) through the present ones (1). Where those attract, it is below 0 before them, as descent leads on, and above 0 beyond. Where the game turns about them there is a bump. “Eigenvalues”, in its menu, are those of the Jacobian: without R1 the pair that turns most has an imaginary part of four to sixteen times its real part, so that it circles many times before it comes any nearer; with R1 it is at most three times as large, and small. Rates fade, so that both come near to rest.
</source>
        <translation>Berard 等（2020）的图。“博弈”图显示双方梯度（合成一个向量）与从初始权重（0）到当前权重（1）的直线之间夹角的余弦。若当前权重有吸引力，余弦在到达之前小于 0，因为下降方向还指向前方；越过之后大于 0。若博弈绕着它旋转，则会出现一个凸起。图的菜单中有“特征值”，即雅可比矩阵的特征值：不用 R1 时，旋转最强的那一对，虚部是实部的四到十六倍，因此要绕很多圈才会稍微靠近；用 R1 时最多是三倍，而且数值很小。学习率逐渐减小，使两者都接近平衡点。
</translation>
    </message>
    <message>
        <source>Train to the end, then press Measure here: gradients along the line from the first weights to these.</source>
        <translation>训练到底，然后按“在此测量”：沿从初始权重到当前权重的直线测量梯度。</translation>
    </message>
    <message>
        <source>Without R1 the game turns about its end. With it the cosine changes its sign at 1: the end attracts.</source>
        <translation>不用 R1，博弈绕着终点旋转。用了 R1，余弦在 1 处变号：终点有吸引力。</translation>
    </message>
    <message>
        <source>R1 to 3</source>
        <translation>R1 = 3</translation>
    </message>
    <message>
        <source>R1 to 0</source>
        <translation>R1 = 0</translation>
    </message>
    <message>
        <source>Without R1</source>
        <translation>无 R1</translation>
    </message>
    <message>
        <source>R1 of 3</source>
        <translation>R1 = 3</translation>
    </message>
    <message>
        <source>Two time scales</source>
        <translation>双时间尺度</translation>
    </message>
    <message>
        <source>Heusel et al. 2017 give each player a rate of its own, and D the higher one, so that it is near its best for the G of now. With a tenth of G's rate D is always late: the fakes are one cloud that flees from where it was. At equal rates, and mostly with a D four times as fast (8 seeds of 10), they take the ring's modes. Equal rates are already enough here; what the ratio should be depends on the networks.
</source>
        <translation>Heusel 等（2017）让双方各有自己的学习率，D 的更高，使它面对当前的 G 时接近最优。学习率只有 G 的十分之一时，D 总是迟一步：生成样本聚成一团，逃离原来的位置。学习率相等时，以及 D 的学习率为四倍时的多数情况（10 个种子中有 8 个），生成样本都能覆盖环上的模式。在这里，学习率相等已经足够；比值应该取多少，取决于网络。
</translation>
    </message>
    <message>
        <source>Both learn by Adam; only D's rate differs: a tenth of G's, the same, or four times as high.</source>
        <translation>双方都用 Adam；只有 D 的学习率不同：G 的十分之一、相同、四倍。</translation>
    </message>
    <message>
        <source>A slow D lets G crowd on a spot and wander. An equal one holds the ring, and mostly a faster one, too.</source>
        <translation>D 太慢，G 就会挤在一处游走。相等时能守住环，D 更快时多半也能。</translation>
    </message>
    <message>
        <source>D at a tenth</source>
        <translation>D 十分之一</translation>
    </message>
    <message>
        <source>Equal rates</source>
        <translation>相同学习率</translation>
    </message>
    <message>
        <source>D four times as fast</source>
        <translation>D 四倍</translation>
    </message>
    <message>
        <source>Spectral norm's singular values</source>
        <translation>谱归一化的奇异值</translation>
    </message>
    <message>
        <source>Miyato et al. 2018. The plot has the largest singular value of each of D's matrices. In the plain D they reach 4 to 8 within 2,000 steps: D may be as steep as their product, 100 or more. With spectral norm, one power iteration a step, they stay within a tenth of 1. D is gentler then, so the fakes take longer to be sharp. Hinge loss, Adam without momentum, as the paper has it.
</source>
        <translation>Miyato 等（2018）。图中是 D 各个矩阵的最大奇异值。普通的 D 在 2,000 步之内达到 4 到 8：D 的斜率最大可达它们的乘积，即 100 或更高。用谱归一化，每步做一次幂迭代，它们与 1 相差不超过十分之一。这样 D 更平缓，生成样本要更久才会清晰。合页损失，不带动量的 Adam，与论文相同。
</translation>
    </message>
    <message>
        <source>Every layer of D stretches some direction most, by its largest singular value. Left alone it grows.</source>
        <translation>D 的每一层都有一个拉伸得最厉害的方向，倍数就是最大奇异值。不加约束，它就会增大。</translation>
    </message>
    <message>
        <source>Spectral norm divides it away: it stays near 1, and D's slope is bounded by the product of three ones.</source>
        <translation>谱归一化除以这个值，使它保持在 1 附近，D 的斜率于是以三个 1 的乘积为界。</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Five tricks, one by one</source>
        <translation>五种技巧，逐一尝试</translation>
    </message>
    <message>
        <source>G learns five times as fast as D, so the fakes crowd on a spot and wander. Batch norm in G, packs of two (Lin et al. 2018) and minibatch discrimination (Salimans et al. 2016) let a batch be seen as a whole: the fakes spread over the ring, though not yet on its narrow modes. One-sided label smoothing of 0.1 and noise of 0.2 on what D sees keep D from being sure, which is not what is wrong here. A slow D is: raise its rate.
</source>
        <translation>G 的学习速度是 D 的五倍，生成样本于是挤在一处游走。G 中的批归一化、每包两个的打包（Lin 等，2018）和小批量判别（Salimans 等，2016）能让一批样本作为整体被看到：生成样本散布到整个环上，不过还没有落到狭窄的模式上。0.1 的单侧标签平滑和 D 输入上 0.2 的噪声能使 D 不致太自信，但问题不在这里，而在于 D 太慢：请升高它的学习率。
</translation>
    </message>
    <message>
        <source>The same collapsing GAN six times: as it is, and with one trick each.</source>
        <translation>同一个会崩溃的 GAN，训练六次：一次保持原样，另外五次各加一种技巧。</translation>
    </message>
    <message>
        <source>What compares samples of a batch spreads the fakes out. Smoothing and noise alone do not.</source>
        <translation>能比较同批样本的技巧会让生成样本散开；单靠平滑或噪声则不会。</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>Batch norm in G</source>
        <translation>G 批归一化</translation>
    </message>
    <message>
        <source>Packs of 2</source>
        <translation>每包 2 个</translation>
    </message>
    <message>
        <source>GAN, VAE and flow matching</source>
        <translation>GAN、VAE 与流匹配</translation>
    </message>
    <message>
        <source>Three ways to learn the same data with two hidden layers of 64, Adam at 3e-3 and 4,000 steps. Over 20 seeds the GAN ends with 3 to 7 modes of 8 and mostly 80 % of its fakes on a mode: nothing tells it of a mode that it makes nothing of. The VAE pays for each real that it cannot rebuild (Kingma and Welling 2014) and has all 8, but its decoder is continuous: 36 to 44 % of what it makes lies between modes. Flow matching learns by regression the velocity that brings noise to the data on straight paths (Lipman et al. 2023, Liu et al. 2023): all 8 modes and 12 to 22 % between, but a sample costs an ODE, here ten steps of two passes each; in one step 3 % at most are on a mode. Slower rates or penalties let a GAN keep its modes, too.
</source>
        <translation>用三种方法学习同样的数据：两个隐藏层各 64 个单元，Adam 学习率 3e-3，4,000 步。在 20 个种子上，GAN 结束时覆盖 8 个模式中的 3 到 7 个，生成样本通常有 80 % 落在模式上：它从不生成的模式，没有什么会提醒它。VAE 为每个无法重建的真实样本付出代价（Kingma 和 Welling 2014），8 个模式都有，但它的解码器是连续的：36 到 44 % 的生成样本落在模式之间。流匹配用回归学习沿直线路径把噪声带到数据的速度（Lipman 等 2023，Liu 等 2023）：8 个模式都有，12 到 22 % 在模式之间，但一个样本要解一个 ODE，这里是十步、每步前向两次；只用一步时最多 3 % 落在模式上。更低的学习率或惩罚项也能让 GAN 保住各个模式。
</translation>
    </message>
    <message>
        <source>One ring, networks of one size, as many steps: a GAN, a VAE and flow matching, side by side.</source>
        <translation>同一个环、同样大小的网络、同样的步数：GAN、VAE 与流匹配并排训练。</translation>
    </message>
    <message>
        <source>The GAN is sharp and drops modes, the VAE covers all and fills the gaps, flow matching has all eight.</source>
        <translation>GAN 清晰却丢失模式，VAE 覆盖全部却填满空隙，流匹配八个模式都有。</translation>
    </message>
    <message>
        <source>ODE in one step</source>
        <translation>ODE 只用一步</translation>
    </message>
    <message>
        <source>ODE in ten steps</source>
        <translation>ODE 用十步</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流匹配</translation>
    </message>
    <message>
        <source>D learns a small pool by heart</source>
        <translation>D 记住了小样本池</translation>
    </message>
    <message>
        <source>D's scores has what D says on average of reals that it learns from and of others that it never saw. With fresh reals there is no difference. With 64 of them D comes to know each by its place: it says "real" more readily of those, and G is sent to them and away from what lies between. More data is the cure; smaller networks, or noise on what D sees, help.
</source>
        <translation>“D 的评分”显示 D 对两种真实样本的平均判断：一种是它学过的，另一种是它从未见过的。每次都用新的真实样本，两者没有差别。只有 64 个时，D 逐渐凭位置认出每一个：它更容易把这些判为“真”，于是 G 被引向这些样本，而远离它们之间的区域。对策是更多的数据；缩小网络，或给 D 的输入加噪声，也有帮助。
</translation>
    </message>
    <message>
        <source>D is shown the same 64 reals over and over; beside it one that is given fresh ones.</source>
        <translation>D 反复看到的是同样的 64 个真实样本；旁边的 D 则不断得到新的真实样本。</translation>
    </message>
    <message>
        <source>It says real of those it knows, and less of others of the same kind: the gap from solid to dotted curve.</source>
        <translation>它把认识的判为真，对同类的其他样本给分较低：这就是实线与点线之间的差距。</translation>
    </message>
    <message>
        <source>Noise of 0.2</source>
        <translation>噪声 0.2</translation>
    </message>
    <message>
        <source>1,000 reals</source>
        <translation>1,000 样本</translation>
    </message>
    <message>
        <source>64 reals</source>
        <translation>64 样本</translation>
    </message>
    <message>
        <source>Fresh reals</source>
        <translation>新样本</translation>
    </message>
    <message>
        <source>Digits, dense layers</source>
        <translation>数字，全连接层</translation>
    </message>
    <message>
        <source>1,797 real handwritten digits of 8×8 pixels, no download. Dense layers are enough at this size: shapes appear within a thousand steps.
</source>
        <translation>1,797 张真实的手写数字，8×8 像素，无需下载。这个尺寸用全连接层就够了：一千步之内就能看出形状。
</translation>
    </message>
    <message>
        <source>1,797 real handwritten digits of 8×8 pixels, by dense layers, no download.</source>
        <translation>1,797 张真实的手写数字，8×8 像素，全连接层，无需下载。</translation>
    </message>
    <message>
        <source>Watch strokes come first and digits after them.</source>
        <translation>看笔画先出现，数字随后成形。</translation>
    </message>
    <message>
        <source>Digits, by their class</source>
        <translation>数字，按类别</translation>
    </message>
    <message>
        <source>A conditional GAN (Mirza and Osindero 2014) on 1,797 real digits of 8×8 pixels, no download. The class joins the latent in G, and the picture in D, which says whether it is a real one of that class. The menu of classes shows one of them alone.
</source>
        <translation>条件 GAN（Mirza 和 Osindero，2014），用 1,797 张 8×8 像素的真实手写数字，无需下载。在 G 中，类别与潜变量一起输入；在 D 中，与图片一起输入，由 D 判断图片是不是该类别的真实样本。在类别菜单中可以只看其中一类。
</translation>
    </message>
    <message>
        <source>Both networks are told which digit it is: G makes the one it is asked for.</source>
        <translation>两个网络都知道是哪个数字：G 生成指定的那一个。</translation>
    </message>
    <message>
        <source>Fakes take the ten classes in turn: with 100 of them each column should be one digit in many hands.</source>
        <translation>生成样本依次取十个类别：显示 100 个时，每一列应是同一个数字的各种笔迹。</translation>
    </message>
    <message>
        <source>MNIST, dense layers</source>
        <translation>MNIST，全连接层</translation>
    </message>
    <message>
        <source>Handwritten digits of 28×28 pixels from dense layers only. Strokes come first, whole digits later: give it ten thousand steps. Dropout takes half of the discriminator's hidden units away at random, against learning the digits by heart.
</source>
        <translation>仅用全连接层生成 28×28 像素的手写数字。先出现笔画，后出现完整的数字：请给它一万步。Dropout 随机去掉判别器一半的隐藏单元，以免它把数字背下来。
</translation>
    </message>
    <message>
        <source>Handwritten digits of 28×28 pixels from dense layers only.</source>
        <translation>仅用全连接层生成 28×28 像素的手写数字。</translation>
    </message>
    <message>
        <source>Strokes come first, whole digits later.</source>
        <translation>先出现笔画，后出现完整的数字。</translation>
    </message>
    <message>
        <source>MNIST, DCGAN</source>
        <translation>MNIST，DCGAN</translation>
    </message>
    <message>
        <source>Handwritten digits from convolutions: compare them with those of dense layers. A quarter of the usual 64 channels, so that a laptop can follow; set channels to 64 for the full size.
</source>
        <translation>用卷积生成的手写数字：可与全连接层的结果比较。通道数是通常 64 的四分之一，好让笔记本电脑也跟得上；要用完整规模，请把通道数设为 64。
</translation>
    </message>
    <message>
        <source>Handwritten digits from convolutions.</source>
        <translation>用卷积生成的手写数字。</translation>
    </message>
    <message>
        <source>Compare them with those of dense layers.</source>
        <translation>可与全连接层的结果比较。</translation>
    </message>
    <message>
        <source>Fashion-MNIST, DCGAN</source>
        <translation>Fashion-MNIST，DCGAN</translation>
    </message>
    <message>
        <source>Shirts, shoes and bags from convolutions. Look for whole classes that do not appear: mode collapse with a wardrobe.
</source>
        <translation>用卷积生成的衬衫、鞋和包。留意有没有整类都不出现的：这是衣柜里的模式崩溃。
</translation>
    </message>
    <message>
        <source>Shirts, shoes and bags from convolutions.</source>
        <translation>用卷积生成的衬衫、鞋和包。</translation>
    </message>
    <message>
        <source>Look for whole classes that do not appear.</source>
        <translation>留意有没有整类都不出现的。</translation>
    </message>
    <message>
        <source>PacGAN paper: ring, no packing</source>
        <translation>PacGAN 论文：环，不打包</translation>
    </message>
    <message>
        <source>The ring of the PacGAN paper (Lin et al. 2018): 100,000 fixed samples, weights drawn from N(0, 0.02²). The discriminator sees one sample at a time, and cannot see that all fakes are alike. Shortened so that a laptop can follow: networks of a quarter of the widths, three times the rate, 10,000 steps instead of 400 epochs.
</source>
        <translation>PacGAN 论文（Lin 等，2018）中的环：100,000 个固定样本，权重取自 N(0, 0.02²)。判别器一次只看一个样本，看不出所有生成样本都彼此雷同。为了让笔记本电脑也跟得上而做了缩减：网络宽度为四分之一，学习率为三倍，用 10,000 步代替 400 个轮次（epoch）。
</translation>
    </message>
    <message>
        <source>PacGAN's ring (Lin et al. 2018), without packing: D sees one sample at a time.</source>
        <translation>PacGAN 的环（Lin 等，2018），不打包：D 一次只看一个样本。</translation>
    </message>
    <message>
        <source>From step 5,000 on it touches 7.2 modes of 8 on average; packs of two touch 7.8 (10 seeds).</source>
        <translation>从第 5,000 步起，8 个模式平均触及 7.2 个；每包 2 个时为 7.8 个（10 个种子）。</translation>
    </message>
    <message>
        <source>no packing</source>
        <translation>不打包</translation>
    </message>
    <message>
        <source>packs of 2</source>
        <translation>每包 2 个</translation>
    </message>
    <message>
        <source>PacGAN paper: ring, packs of 2</source>
        <translation>PacGAN 论文：环，每包 2 个</translation>
    </message>
    <message>
        <source>The ring of the PacGAN paper (Lin et al. 2018): 100,000 fixed samples, weights drawn from N(0, 0.02²). The discriminator judges two samples together, so that it sees when fakes are alike. Shortened so that a laptop can follow: networks of a quarter of the widths, three times the rate, 10,000 steps instead of 400 epochs.
</source>
        <translation>PacGAN 论文（Lin 等，2018）中的环：100,000 个固定样本，权重取自 N(0, 0.02²)。判别器把两个样本放在一起判断，因此能看出生成样本彼此雷同。为了让笔记本电脑也跟得上而做了缩减：网络宽度为四分之一，学习率为三倍，用 10,000 步代替 400 个轮次（epoch）。
</translation>
    </message>
    <message>
        <source>PacGAN's ring (Lin et al. 2018): D looks at two samples together, and sees when they are alike.</source>
        <translation>PacGAN 的环（Lin 等，2018）：D 同时看两个样本，能看出它们雷同。</translation>
    </message>
    <message>
        <source>From step 5,000 on it touches 7.8 modes of 8 on average; without packs 7.2 (10 seeds).</source>
        <translation>从第 5,000 步起，8 个模式平均触及 7.8 个；不打包时为 7.2 个（10 个种子）。</translation>
    </message>
    <message>
        <source>Unrolled GAN paper: ring</source>
        <translation>Unrolled GAN 论文：环</translation>
    </message>
    <message>
        <source>The ring of Metz et al. 2017. The generator looks five updates of the discriminator ahead. Set Unroll to 0 to see it rotate through the modes instead.
</source>
        <translation>Metz 等（2017）中的环。生成器向前看判别器的五次更新。把“D 展开步数”设为 0，就会看到它在各模式之间轮转。
</translation>
    </message>
    <message>
        <source>Unrolled GAN's ring (Metz et al. 2017): G looks five updates of D ahead.</source>
        <translation>Unrolled GAN 的环（Metz 等，2017）：G 向前看 D 的五次更新。</translation>
    </message>
    <message>
        <source>Set Unroll to 0 to see it rotate through the modes instead.</source>
        <translation>把“D 展开步数”设为 0，就会看到它在各模式之间轮转。</translation>
    </message>
    <message>
        <source>No unrolling</source>
        <translation>不展开</translation>
    </message>
    <message>
        <source>Unroll 5</source>
        <translation>展开 5</translation>
    </message>
    <message>
        <source>WGAN-GP paper: 8 Gaussians</source>
        <translation>WGAN-GP 论文：8 高斯</translation>
    </message>
    <message>
        <source>Eight Gaussians of spread 0.02 on a circle of radius 2, scaled by 1/1.414. A toy set of Gulrajani et al. 2017: five updates of the critic a step, and a penalty that pulls the slope of the critic towards 1 between reals and fakes. At its weight of 0.1 the mean slope stays above that: 1.9 to 3.9 from step 100 to 1,000.
</source>
        <translation>半径为 2 的圆上八个标准差为 0.02 的高斯分布，再按 1/1.414 缩放。Gulrajani 等（2017）的玩具数据集：评判器每步更新五次，并有惩罚在真实样本与生成样本之间把评判器的斜率拉向 1。权重为 0.1 时，平均斜率仍高于此：从第 100 步到第 1,000 步为 1.9 到 3.9。
</translation>
    </message>
    <message>
        <source>Eight Gaussians of WGAN-GP (Gulrajani et al. 2017).</source>
        <translation>WGAN-GP（Gulrajani 等，2017）的八个高斯分布。</translation>
    </message>
    <message>
        <source>Five updates of the critic a step, and a penalty that pulls its slope towards 1.</source>
        <translation>评判器每步更新五次，并有惩罚把它的斜率拉向 1。</translation>
    </message>
    <message>
        <source>WGAN-GP paper: 25 Gaussians</source>
        <translation>WGAN-GP 论文：25 高斯</translation>
    </message>
    <message>
        <source>Twenty-five Gaussians of spread 0.05, scaled by 1/2.828. A toy set of Gulrajani et al. 2017: five updates of the critic a step, and a penalty that pulls the slope of the critic towards 1 between reals and fakes. At its weight of 0.1 the mean slope stays above that: 1.7 to 2.5 from step 100 to 1,000.
</source>
        <translation>二十五个标准差为 0.05 的高斯分布，再按 1/2.828 缩放。Gulrajani 等（2017）的玩具数据集：评判器每步更新五次，并有惩罚在真实样本与生成样本之间把评判器的斜率拉向 1。权重为 0.1 时，平均斜率仍高于此：从第 100 步到第 1,000 步为 1.7 到 2.5。
</translation>
    </message>
    <message>
        <source>Twenty-five Gaussians of WGAN-GP (Gulrajani et al. 2017).</source>
        <translation>WGAN-GP（Gulrajani 等，2017）的二十五个高斯分布。</translation>
    </message>
    <message>
        <source>WGAN-GP paper: swiss roll</source>
        <translation>WGAN-GP 论文：瑞士卷</translation>
    </message>
    <message>
        <source>A rolled-up strip, noise 0.25, scaled by 1/7.5. A toy set of Gulrajani et al. 2017: five updates of the critic a step, and a penalty that pulls the slope of the critic towards 1 between reals and fakes. At its weight of 0.1 the mean slope stays above that: 1.3 to 2.4 from step 100 to 1,000.
</source>
        <translation>卷起来的带子，噪声 0.25，再按 1/7.5 缩放。Gulrajani 等（2017）的玩具数据集：评判器每步更新五次，并有惩罚在真实样本与生成样本之间把评判器的斜率拉向 1。权重为 0.1 时，平均斜率仍高于此：从第 100 步到第 1,000 步为 1.3 到 2.4。
</translation>
    </message>
    <message>
        <source>The swiss roll of WGAN-GP (Gulrajani et al. 2017).</source>
        <translation>WGAN-GP（Gulrajani 等，2017）的瑞士卷。</translation>
    </message>
    <message>
        <source>Numerics of GANs paper: consensus</source>
        <translation>Numerics of GANs 论文：共识优化</translation>
    </message>
    <message>
        <source>Four narrow layers each, RMSprop at 1e-4, and consensus optimization (Mescheder et al. 2017): beside its own goal each network also shrinks the gradients of both. Choose alternating to compare: what differs, differs from seed to seed too.
</source>
        <translation>双方各四个窄层，RMSprop，学习率 1e-4，共识优化（Mescheder 等，2017）：每个网络除了自己的目标，还要缩小双方的梯度。可选“交替”来比较：两者的差别，在不同种子之间也会变。
</translation>
    </message>
    <message>
        <source>Consensus optimization (Mescheder et al. 2017) on a ring of narrow modes.</source>
        <translation>狭窄模式组成的环上的共识优化（Mescheder 等，2017）。</translation>
    </message>
    <message>
        <source>Each network also shrinks the gradients of both.</source>
        <translation>每个网络还要缩小双方的梯度。</translation>
    </message>
    <message>
        <source>R3GAN: 25 Gaussians</source>
        <translation>R3GAN：25 高斯</translation>
    </message>
    <message>
        <source>The relativistic pairing loss with a penalty on the slope of D at reals and at fakes (Huang et al. 2024). The paper needs both; a game as small as this one ends with all 25 modes with R2 at 0 too, or with neither.
</source>
        <translation>相对论配对损失，并惩罚 D 在真实样本和生成样本处的斜率（Huang 等，2024）。论文中两种惩罚缺一不可；像这样小的博弈，R2 为 0 或两者都不用，最后也能得到全部 25 个模式。
</translation>
    </message>
    <message>
        <source>The relativistic pairing loss with R1 and R2 (Huang et al. 2024) on 25 Gaussians.</source>
        <translation>25 高斯上的相对论配对损失，加 R1 和 R2（Huang 等，2024）。</translation>
    </message>
    <message>
        <source>Watch all 25 modes come.</source>
        <translation>看全部 25 个模式出现。</translation>
    </message>
    <message>
        <source>R2 off</source>
        <translation>关 R2</translation>
    </message>
    <message>
        <source>Article 1: gradient descent and GANs</source>
        <translation>文章 1：梯度下降与 GAN</translation>
    </message>
    <message>
        <source>The plainest pair of dense networks on MNIST, by RMSprop in batches of 32, both moving at once. The loss is the mean of D's probability, which D pulls apart for reals and fakes and G raises: bounded without clipping, but flat where D is sure. Within 2,000 steps it is sure of everything, right or wrong: G's gradient fades a thousandfold and more, and the picture stands still. Then choose the loss Non-saturating: within 500 steps the gradient is back and the picture moves. Mended here: the listing gives both players one loss, the text opposite ones.
</source>
        <translation>MNIST 上最朴素的一对全连接网络，RMSprop，每批 32，双方同时更新。损失是 D 的概率均值，D 把真实样本和生成样本的均值拉开，G 提高生成样本的均值：不加裁剪也有界，但 D 有把握之处是平的。2,000 步之内，D 对一切都极有把握，不论对错：G 的梯度减弱到千分之一以下，画面停滞。这时选“非饱和”损失：500 步之内梯度就回来了，画面又动起来。这里改正了一处：代码清单给双方同一个损失，而正文给的是相反的损失。
</translation>
    </message>
    <message>
        <source>The plainest pair of dense networks on MNIST, by RMSprop, moving at once. It ends in blobs.</source>
        <translation>MNIST 上最朴素的一对全连接网络，RMSprop，同时更新。最后只剩一团团斑点。</translation>
    </message>
    <message>
        <source>Within 2,000 steps D is sure of everything and G stands still: change the loss, and it moves again.</source>
        <translation>2,000 步之内，D 对一切都极有把握，G 停滞不动：换一种损失，它又动起来。</translation>
    </message>
    <message>
        <source>Article 2: GANs in depth</source>
        <translation>文章 2：深入 GAN</translation>
    </message>
    <message>
        <source>The DCGAN of the articles at its full width, with least squares. Slow on a laptop without GPU: a few steps a second at best, so lower the channels of both networks to 16. Mended here: the listing gives both players one total loss, feeds all images at once with one fixed noise, and has pixels from 0 to 1 against tanh. See it with One loss for both: D's logit goes to 1 for reals and to 1/2 for fakes, where the two losses balance, and within 100 steps G's gradient is a fortieth of what it was: G stands still. Fixed latents, Pixels from and, without batch norm, Learn from have the rest.
</source>
        <translation>这些文章中的 DCGAN，完整宽度，最小二乘损失。在没有 GPU 的笔记本电脑上很慢，每秒至多几步，所以请把两个网络的通道数降到 16。这里改正了几处：代码清单给双方同一个总损失，用同一份固定噪声一次输入全部图像，并且用 0 到 1 的像素配 tanh。用“共用一个损失”可以看到它的后果：D 的 logit 对真实样本趋于 1，对生成样本趋于 1/2，两个损失在此相互平衡；100 步之内，G 的梯度降到原来的四十分之一：G 停滞不动。其余几处可用“固定潜变量数”“像素范围”来重现，关闭批归一化之后还可用“学习样本”。
</translation>
    </message>
    <message>
        <source>The DCGAN of the articles at its full width, with least squares.</source>
        <translation>这些文章中的 DCGAN，完整宽度，最小二乘损失。</translation>
    </message>
    <message>
        <source>Slow on a laptop: a few steps a second at best.</source>
        <translation>在笔记本电脑上很慢：每秒至多几步。</translation>
    </message>
    <message>
        <source>Article 3: GAN theory, a very deep generator</source>
        <translation>文章 3：GAN 理论，极深的生成器</translation>
    </message>
    <message>
        <source>A generator of a hundred and two dense layers: 8·8·64 units, the latent put beside them, then a hundred layers of 256. Every other layer halves what goes through, both ways: fakes differ by some 10⁻¹¹ at first, by 10⁻⁸ after 600 steps, and a gradient on its way back fades as much. A matrix's gradient is the product of both, about 10⁻¹⁶ at every layer; a bias sees the way back alone, about 0.1 at the last layer and 10⁻¹⁷ at the first. So biases of the last layers learn one picture, whatever the latent. Draw the first weights by He's rule and both come through. Smaller than the article's 8·8·256 units and hundreds of layers, so that a laptop can follow.
</source>
        <translation>由一百零二个全连接层组成的生成器：先是 8·8·64 个单元，旁边接上潜变量，然后是一百层，每层 256 个单元。每经过两层，信号就减半，两个方向都是如此：生成样本之间的差别起初约为 10⁻¹¹，600 步之后为 10⁻⁸，梯度在返回的路上也同样减弱。矩阵的梯度是两者之积，每层都约为 10⁻¹⁶；偏置只受返回路程的影响，在最后一层约为 0.1，在第一层为 10⁻¹⁷。因此最后几层的偏置学到的是同一张图片，与潜变量无关。按 He 的规则抽取初始权重，两个方向就都能通过。规模小于文章中的 8·8·256 个单元和数百层，好让笔记本电脑也跟得上。
</translation>
    </message>
    <message>
        <source>A generator of a hundred and two dense layers.</source>
        <translation>由一百零二个全连接层组成的生成器。</translation>
    </message>
    <message>
        <source>Its fakes are all one picture: watch the gradients by layer.</source>
        <translation>它的生成样本全是同一张图片：请看各层的梯度。</translation>
    </message>
    <message>
        <source>Article 4: batch and stochastic descent</source>
        <translation>文章 4：批量下降与随机下降</translation>
    </message>
    <message>
        <source>Gradient descent with momentum on 2,000 fixed samples, the generator first. The article prints its loss as -log D(x) + log(1 - D(G(z))): the first term has no G in it, so the gradient is that of minimax, which is the loss here. Set Learn from to all samples at once: the losses jump 2 to 6 times less from step to step, and after 4,000 steps the fakes are as close as with mini-batches of 128. With single samples they stay 5 to 10 times as far off and never settle. The rate falls by itself, the gradients are clipped.
</source>
        <translation>在 2,000 个固定样本上做带动量的梯度下降，生成器先更新。文章写出的损失是 -log D(x) + log(1 - D(G(z)))：第一项与 G 无关，所以梯度就是 Minimax 的梯度，这里用的正是这种损失。把“学习样本”设为一次用全部样本：损失在相邻两步之间的跳动缩小为原来的 1/6 到 1/2，4,000 步之后，生成样本与每批 128 的小批量一样接近数据。用单个样本时，距离始终是它们的 5 到 10 倍，而且始终稳定不下来。学习率自行下降，梯度做了裁剪。
</translation>
    </message>
    <message>
        <source>Gradient descent with momentum on 2,000 fixed samples, the generator first.</source>
        <translation>在 2,000 个固定样本上做带动量的梯度下降，生成器先更新。</translation>
    </message>
    <message>
        <source>Compare all samples at once, mini-batches and single samples.</source>
        <translation>比较一次用全部样本、小批量和单个样本。</translation>
    </message>
    <message>
        <source>Article 5: GAN optimisation tricks</source>
        <translation>文章 5：GAN 优化技巧</translation>
    </message>
    <message>
        <source>A small pair of dense networks on MNIST, G first, one optimizer for both, and a hybrid loss: squared error on reals, cross-entropy on fakes. LeakyReLU's slope is its library's default, 0.2; the text says 0.01. D soon wins: after 3,000 steps the fakes are one picture, whatever the latent. Of the tricks, batch norm in G lets the digits come (Norm, then Apply and restart): 3 to 4 times as close. The slope of the text (Leak, for both) varies the fakes in 2 of 3 runs; label smoothing or instance noise alone did not help, in one run each.
</source>
        <translation>MNIST 上一对小的全连接网络，G 先更新，双方用同一种优化器，损失是混合的：对真实样本用平方误差，对生成样本用交叉熵。LeakyReLU 的斜率取所用库的默认值 0.2；正文说是 0.01。D 很快获胜：3,000 步之后，所有生成样本是同一张图片，与潜变量无关。各种技巧中，G 中的批归一化能让数字出现（选“归一化”，再按“应用并重新开始”）：距离缩小为原来的 1/4 到 1/3。用正文的斜率（双方的“负侧斜率”），3 次运行中有 2 次生成样本有所变化；单靠标签平滑或实例噪声没有帮助，各试了一次。
</translation>
    </message>
    <message>
        <source>Dense networks on MNIST and a hybrid loss. D soon wins: the fakes become one dark picture.</source>
        <translation>MNIST 上的全连接网络，混合损失。D 很快获胜：生成样本变成同一张暗淡的图片。</translation>
    </message>
    <message>
        <source>Of the tricks, batch norm in G lets the digits come: Norm, then Apply and restart.</source>
        <translation>各种技巧中，G 中的批归一化能让数字出现：选“归一化”，再按“应用并重新开始”。</translation>
    </message>
</context>
</TS>
