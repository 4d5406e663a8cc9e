<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>What a GAN is</source>
        <translation>什么是 GAN</translation>
    </message>
    <message>
        <source>Two networks, two losses, and what each learns from the other, on a line.</source>
        <translation>一条直线上的两个网络、两个损失，以及它们各自从对方那里学到什么。</translation>
    </message>
    <message>
        <source>Two players</source>
        <translation>博弈双方</translation>
    </message>
    <message>
        <source>A **generator** G turns random numbers z into fakes. A **discriminator** D says of any x how likely it is real.

On the stage the data is green: a bell curve of numbers. G's fakes are orange. D's answer is the blue dashed line, from 0
(fake) to 1 (real).

Nothing has been learned yet.
</source>
        <translation>**生成器** G 把随机数 z 变成生成样本。**判别器** D 对任意的 x 给出它是真实样本的可能性。

主画面上，绿色是数据：一条由数构成的钟形曲线。橙色是 G 的生成样本。蓝色虚线是 D 的回答，从 0（假）到 1（真）。

现在还什么都没学。
</translation>
    </message>
    <message>
        <source>Point at the three curves in this order: green, orange, blue. Both networks see samples alone, never a curve: the curves
are drawn for us.
</source>
        <translation>按绿、橙、蓝的顺序指一指这三条曲线。两个网络看到的只有样本，从来没有曲线：曲线是画给我们看的。
</translation>
    </message>
    <message>
        <source>D learns first to tell them apart</source>
        <translation>D 先学会区分</translation>
    </message>
    <message>
        <source>D's loss is small when it says 1 of reals and 0 of fakes. G's loss is small when D says 1 of **its fakes**.

Where are fakes now, and where is the data? D will come near the white dotted line, the best D possible: p / (p + q), high
where reals are more likely than fakes.
</source>
        <translation>D 对真实样本说 1、对生成样本说 0 时，它的损失小。D 对 G 的**生成样本**说 1 时，G 的损失小。

现在生成样本在哪里，数据又在哪里？D 会接近白色点线，即可能的最好的 D：p / (p + q)，在真实样本比生成样本更可能出现的地方高。
</translation>
    </message>
    <message>
        <source>Draw p and q on the board, and p / (p + q) below them, before D does.</source>
        <translation>先在黑板上画出 p 和 q，再在下面画 p / (p + q)，赶在 D 画出来之前。</translation>
    </message>
    <message>
        <source>And G: from what will it learn where the data is?</source>
        <translation>那么 G 呢：它从什么得知数据在哪里？</translation>
    </message>
    <message>
        <source>From real samples</source>
        <translation>从真实样本</translation>
    </message>
    <message>
        <source>From the slope of D's line at its fakes</source>
        <translation>从 D 的曲线在生成样本处的斜率</translation>
    </message>
    <message>
        <source>From the number that its loss is</source>
        <translation>从它的损失这个数值</translation>
    </message>
    <message>
        <source>G never sees a real. It only feels which way D's line rises where its fakes are, and moves them that way.</source>
        <translation>G 从不看到真实样本。它只知道在生成样本所在之处 D 的曲线朝哪边升高，并把它们移向那边。</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Press **play**, and watch the blue line tilt and the orange hill move.

G has never seen a real sample: it goes up D's slope, and that is all it knows of the data.
</source>
        <translation>按**播放**，看蓝线倾斜、橙色的山丘移动。

G 从未见过真实样本：它沿着 D 的斜坡往上走，对数据的了解仅止于此。
</translation>
    </message>
    <message>
        <source>Let them watch some hundred steps in silence; then ask what moved first, the line or the hill.</source>
        <translation>先让学生安静地看几百步，再问先动的是什么：是线，还是山丘？</translation>
    </message>
    <message>
        <source>What if G has won?</source>
        <translation>如果 G 赢了呢？</translation>
    </message>
    <message>
        <source>Where fakes lie as the data does, no D can tell them apart: its best answer is one half everywhere.

*Quality* measures how far fakes are from the data; the dotted line there is what two samples of the data itself score.
</source>
        <translation>当生成样本的分布与数据一致时，没有哪个 D 能区分它们：最好的回答就是处处输出二分之一。

“质量”图衡量生成样本离数据有多远；图中的点线，是数据自身的两份样本之间的得分。
</translation>
    </message>
    <message>
        <source>D's loss when it says one half of everything is 2 log 2. Is it near 1.39 now?</source>
        <translation>D 处处输出二分之一时，它的损失是 2 log 2。它现在接近 1.39 吗？</translation>
    </message>
    <message>
        <source>Yes, near</source>
        <translation>是，接近</translation>
    </message>
    <message>
        <source>No, far below</source>
        <translation>否，低得多</translation>
    </message>
    <message>
        <source>No, far above</source>
        <translation>否，高得多</translation>
    </message>
    <message>
        <source>So a loss that stands still says that nobody is winning, not how good fakes are: look at Quality for that.</source>
        <translation>可见损失停着不动，说明的是谁也没占上风，而不是生成样本有多好：那要看“质量”图。</translation>
    </message>
    <message>
        <source>The loss is no measure of quality</source>
        <translation>损失不能衡量质量</translation>
    </message>
    <message>
        <source>That is the most important thing to take home: **losses of a GAN do not fall as it gets better.** They are scores of a
game, not distances.

*Mode collapse and ways out* shows losses that look calm while everything goes wrong.
</source>
        <translation>这是最值得记住的一点：**GAN 的损失并不会随着它变好而下降**。它们是博弈的得分，不是距离。

“模式崩溃与出路”一课会展示，损失看似平静，而一切都在出错。
</translation>
    </message>
    <message>
        <source>Write the sentence on the board and leave it there for the rest of the hour.</source>
        <translation>把这句话写在黑板上，整节课都留着。</translation>
    </message>
    <message>
        <source>The saturating loss</source>
        <translation>饱和损失</translation>
    </message>
    <message>
        <source>Why G is hardly told anything by the loss of the first paper once D is sure, and what is used instead.</source>
        <translation>为什么一旦 D 有了把握，第一篇论文的损失就几乎不给 G 任何信息，以及人们改用什么。</translation>
    </message>
    <message>
        <source>Two losses for G</source>
        <translation>G 的两种损失</translation>
    </message>
    <message>
        <source>D's answer to a fake is D(G(z)), from 0 to 1. G can

- make log(1 - D(G(z))) **small**: the *minimax* loss, or
- make log D(G(z)) **large**: the *non-saturating* loss.

Both want D to say 1. They differ in how hard they push when D says 0.
</source>
        <translation>D 对生成样本的回答是 D(G(z))，从 0 到 1。G 可以

- 让 log(1 - D(G(z))) 变**小**：“Minimax”损失，或者
- 让 log D(G(z)) 变**大**：“非饱和”损失。

两者都想让 D 输出 1。区别在于 D 输出 0 时，它们推得有多用力。
</translation>
    </message>
    <message>
        <source>Write both on the board, and differentiate both by D's logit (D is a sigmoid of it): minus D against minus (1 - D).</source>
        <translation>把两者写在黑板上，对 D 的 logit 求导（D 是它的 sigmoid）：一个得 -D，另一个得 -(1 - D)。</translation>
    </message>
    <message>
        <source>Before you play</source>
        <translation>播放之前</translation>
    </message>
    <message>
        <source>Here G has the minimax loss, and D learns five times a step: it will soon be sure.

The plot *Gradients* shows how long each layer's gradient is, G's and D's, on a scale of powers of ten.
</source>
        <translation>这里 G 用的是极小极大损失，D 每步学五次：它很快就会十分确定。

“梯度”图在以十的幂为刻度的轴上画出 G 和 D 每一层梯度的长度。
</translation>
    </message>
    <message>
        <source>Most will say G's alone. Collect the reasons first.</source>
        <translation>多数人会说只有 G 的。先听听理由。</translation>
    </message>
    <message>
        <source>D gets better and better. Whose gradients fade?</source>
        <translation>D 越来越好。谁的梯度会消失？</translation>
    </message>
    <message>
        <source>G's alone</source>
        <translation>只有 G 的</translation>
    </message>
    <message>
        <source>D's alone</source>
        <translation>只有 D 的</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者的</translation>
    </message>
    <message>
        <source>D has no errors left to learn from. G has everything left to learn: but by D's logit its loss has the slope -D, and D says 0 of every fake.</source>
        <translation>D 已没有错误可学。G 还什么都没学会：可是它的损失对 D 的 logit 的斜率是 -D，而 D 对每个生成样本都说 0。</translation>
    </message>
    <message>
        <source>See it fade</source>
        <translation>看它消失</translation>
    </message>
    <message>
        <source>Train for a thousand steps, and watch the lines fall from decade to decade, G's and D's alike.

For D that is well: it is right. For G it is the end, though its fakes are nowhere near.
</source>
        <translation>训练一千步，看曲线一个数量级一个数量级地往下掉，G 的和 D 的都一样。

对 D 来说这是好事：它是对的。对 G 来说这就完了，尽管生成样本还差得远。
</translation>
    </message>
    <message>
        <source>A small gradient is good news for one player and bad news for the other: ask for which.</source>
        <translation>梯度小，对一方是好消息，对另一方是坏消息：问问分别是谁。</translation>
    </message>
    <message>
        <source>Swap the loss while it runs</source>
        <translation>在运行中换损失</translation>
    </message>
    <message>
        <source>Press *Loss: non-saturating* at the top, or choose it under *Objective*.

The networks, and all they have learned, stay as they are. Only what G is told by the same D changes.
</source>
        <translation>按顶部的“损失：非饱和”，或在“目标”中选择。

两个网络和它们学到的一切都保持不变。变的只是同一个 D 传给 G 的信息。
</translation>
    </message>
    <message>
        <source>Choose the non-saturating loss.</source>
        <translation>选择非饱和损失。</translation>
    </message>
    <message>
        <source>The gradient is back at once</source>
        <translation>梯度立刻回来了</translation>
    </message>
    <message>
        <source>G's gradient is ten times as long and more, in the very next step.

Good fakes are not back at once: a D that is far ahead stays hard to fool. That is why practice keeps the two in balance.
</source>
        <translation>就在下一步，G 的梯度已增大到十倍以上。

好的生成样本却不会立刻出现：遥遥领先的 D 仍然很难骗过。所以实践中要让双方保持平衡。
</translation>
    </message>
    <message>
        <source>Stop here on a still picture: the flag on Gradients is worth a minute.</source>
        <translation>在这里停住画面：“梯度”图上的标记值得看一分钟。</translation>
    </message>
    <message>
        <source>Mode collapse and ways out</source>
        <translation>模式崩溃与出路</translation>
    </message>
    <message>
        <source>All fakes on one spot: how it looks, why it comes, and three ways to bring the ring back.</source>
        <translation>所有生成样本挤在一处：是什么样子，为何发生，以及让圆环恢复的三种办法。</translation>
    </message>
    <message>
        <source>Eight spots to find</source>
        <translation>八个要找的位置</translation>
    </message>
    <message>
        <source>The data lies on eight spots of a ring. A good generator makes fakes at all of them.

Here D learns 25 times more slowly than G. Before you press play:
</source>
        <translation>数据分布在环上的八个位置。好的生成器在每个位置都能生成样本。

这里 D 的学习速度只有 G 的 1/25。按播放之前，请先想一想：
</translation>
    </message>
    <message>
        <source>Have them vote by hands before the first step: whoever has voted wants to know.</source>
        <translation>走第一步之前让学生举手投票：投过票的人会想知道结果。</translation>
    </message>
    <message>
        <source>How many of the eight modes will the fakes cover after 3,000 steps?</source>
        <translation>3,000 步之后，生成样本会覆盖八个模式中的几个？</translation>
    </message>
    <message>
        <source>All eight</source>
        <translation>全部八个</translation>
    </message>
    <message>
        <source>About half</source>
        <translation>大约一半</translation>
    </message>
    <message>
        <source>One, two or none</source>
        <translation>一两个或没有</translation>
    </message>
    <message>
        <source>A D that lags is late by many steps: wherever it says real, G sends everything.</source>
        <translation>迟钝的 D 总要晚很多步：它在哪里判真，G 就把所有样本送到哪里。</translation>
    </message>
    <message>
        <source>Watch it collapse</source>
        <translation>看它崩溃</translation>
    </message>
    <message>
        <source>Press play. The crowd of fakes stays together, and wanders: as soon as D has learned to reject one place, the whole crowd
goes to another.

Now look at *Losses*. Would you have known?
</source>
        <translation>按播放。生成样本聚成一群四处游走：D 一学会识破某处，整群就移到另一处。

现在看“损失”图。光看它，你会知道出了问题吗？
</translation>
    </message>
    <message>
        <source>What the program says</source>
        <translation>程序的诊断</translation>
    </message>
    <message>
        <source>The line below the picture names what goes on, since when, and by which numbers. It tries changes on copies of the run and
offers what helped there.
</source>
        <translation>图下方的那一行说明正在发生什么、从何时开始、依据哪些数字。它在运行的副本上尝试各种改动，并给出其中有效的。
</translation>
    </message>
    <message>
        <source>Read the numbers of the line aloud: a diagnosis without a number is an opinion.</source>
        <translation>把这一行里的数字念出来：没有数字的诊断只是看法。</translation>
    </message>
    <message>
        <source>First way out: let D keep up</source>
        <translation>第一条出路：让 D 跟上</translation>
    </message>
    <message>
        <source>Drag the **discriminator's learning rate** to 2e-3, or press the chip *D rate to 2e-3* at the top.

The run goes on with all it has learned: nothing starts again.
</source>
        <translation>把**判别器的学习率**拖到 2e-3，或按顶部的按钮“D 学习率 2e-3”。

运行带着已学到的一切继续：什么都不会从头开始。
</translation>
    </message>
    <message>
        <source>Raise D's learning rate to 1e-3 or a little more.</source>
        <translation>把 D 的学习率升到 1e-3 或更高一点。</translation>
    </message>
    <message>
        <source>The ring comes back</source>
        <translation>环回来了</translation>
    </message>
    <message>
        <source>Let it train. *Modes over time* draws a row for each of the eight spots: watch the rows light up.
</source>
        <translation>让它继续训练。“模式变化”图为八个位置各画一行：看这些行逐一亮起来。
</translation>
    </message>
    <message>
        <source>Train until seven of the eight modes are covered.</source>
        <translation>训练到覆盖八个模式中的七个。</translation>
    </message>
    <message>
        <source>And the losses?</source>
        <translation>损失呢？</translation>
    </message>
    <message>
        <source>Compare *Losses* before and after the flag. They moved, but nobody could have read from them that fakes covered no mode
before and nearly all of them after.
</source>
        <translation>比较标记前后的“损失”。它们变了，但谁也无法从中看出：之前生成样本没有覆盖任何模式，之后几乎覆盖了全部。
</translation>
    </message>
    <message>
        <source>Cover the picture and show the losses alone: where was it mended?</source>
        <translation>遮住画面，只看损失：是在哪里治好的？</translation>
    </message>
    <message>
        <source>Second way out: D sees two at once</source>
        <translation>第二种办法：D 一次看两个样本</translation>
    </message>
    <message>
        <source>Back to the start, with the slow D. But now it is shown **packs of two** samples, and says of each pack how likely it is
real (PacGAN, Lin et al. 2018).

Two reals hardly ever lie on one spot. Two fakes of a crowd always do: that gives it away, however slow D is. Play, and
watch the crowd open; some runs take 12,000 steps for it.
</source>
        <translation>回到开头，D 仍然很慢。但现在它看到的是**两个样本一组**，并判断每一组有多大可能是真实的（PacGAN，Lin 等 2018）。

两个真实样本很少落在同一处，而挤成一团的两个生成样本总是如此：无论 D 多慢，这都会暴露它们。点播放，看这一团散开；有些运行需要 12,000 步。
</translation>
    </message>
    <message>
        <source>Ask what one sample can tell of a crowd: nothing. That is why the plain D has to find each spot anew.</source>
        <translation>问问大家：单个样本能说明是否挤成一团吗？不能。所以普通的 D 每次都要重新找到那一处。</translation>
    </message>
    <message>
        <source>Third way out: batch norm in G</source>
        <translation>第三种办法：G 中的批归一化</translation>
    </message>
    <message>
        <source>Back to the start once more, the slow D sees single samples again. This time G changes: **batch norm** gives every unit
of G the same spread over each batch, so its fakes cannot all be alike.

A step takes several times as long, but fewer are needed.
</source>
        <translation>再次回到开头，慢的 D 又只看单个样本。这次改变的是 G：**批归一化**让 G 的每个单元在每个批次内有相同的散布，所以生成样本不可能全都一样。

每一步要花几倍的时间，但需要的步数更少。
</translation>
    </message>
    <message>
        <source>Ask what batch norm makes of a batch whose members are all alike.</source>
        <translation>问一问：如果一批样本全都一样，批归一化会把它变成什么？</translation>
    </message>
    <message>
        <source>Which one, then?</source>
        <translation>那么选哪一种？</translation>
    </message>
    <message>
        <source>| way out | modes covered |
|---|---|
| D's rate to 2e-3 | all 8, 2,000 steps later |
| packs of two | 4 to 8 at step 12,000, in most runs 8 |
| batch norm in G | 3 to 8 at step 3,000, in most runs 7 or 8 |

The first one mends the cause: D was too slow. The others get by with a slow D, as they let a whole batch be seen. A penalty
does neither: this run has had R1 from the start.

*Compare* trains a run beside one with a difference: try another.
</source>
        <translation>| 办法 | 覆盖的模式数 |
|---|---|
| D 的学习率调到 2e-3 | 2,000 步之后全部 8 个 |
| 两个一组 | 第 12,000 步时 4 到 8 个，多数为 8 个 |
| G 中的批归一化 | 第 3,000 步时 3 到 8 个，多数为 7 或 8 个 |

第一种消除了原因：D 太慢。另外两种在 D 很慢时也行，因为它们让整个批次被看到。惩罚项两者都做不到：这次运行从一开始就有 R1。

“对比”会在旁边训练一个有一处不同的运行：再试试别的。
</translation>
    </message>
    <message>
        <source>If there is time: Compare, with D's rate times ten, from step 0, and let the class bet on a lane.</source>
        <translation>时间允许的话：从第 0 步开始对比，把 D 的学习率乘以十，让全班押注哪个运行会赢。</translation>
    </message>
    <message>
        <source>The same networks, the same data, the same rate: what the optimizer alone makes of it.</source>
        <translation>同样的网络，同样的数据，同样的学习率：单凭优化器会有什么不同。</translation>
    </message>
    <message>
        <source>One race, four optimizers</source>
        <translation>一场比赛，四种优化器</translation>
    </message>
    <message>
        <source>All lanes have the same weights, data and rate. **SGD** steps against the gradient; **momentum** adds nine tenths of the step
before; **RMSprop** divides each weight's step by the usual size of its gradient; **Adam** does both.
</source>
        <translation>所有泳道的权重、数据和学习率都相同。**SGD** 逆着梯度走；**动量**再加上前一步的十分之九；**RMSprop** 把每个权重的步长除以其梯度的通常大小；**Adam** 两者都做。
</translation>
    </message>
    <message>
        <source>Take bets lane by lane, by hands.</source>
        <translation>逐条泳道举手下注。</translation>
    </message>
    <message>
        <source>Same learning rate, 2,000 steps. Who finds the ring?</source>
        <translation>学习率相同，2,000 步。谁能找到环？</translation>
    </message>
    <message>
        <source>Adam alone</source>
        <translation>只有 Adam</translation>
    </message>
    <message>
        <source>Momentum and Adam</source>
        <translation>动量和 Adam</translation>
    </message>
    <message>
        <source>RMSprop and Adam</source>
        <translation>RMSprop 和 Adam</translation>
    </message>
    <message>
        <source>Gradients are small here, and of very different size from weight to weight. Who divides by that size moves every weight; momentum goes ten times as far as SGD, and ten times next to nothing is little.</source>
        <translation>这里的梯度很小，而且各个权重之间大小悬殊。除以这个大小的，每个权重都能动；动量走得比 SGD 远十倍，但近乎零的十倍仍然很少。</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>比赛</translation>
    </message>
    <message>
        <source>Press play. The lanes go on step by step together.</source>
        <translation>按播放。两个运行会逐步同时前进。</translation>
    </message>
    <message>
        <source>Swap it in the middle</source>
        <translation>中途更换</translation>
    </message>
    <message>
        <source>Choose the SGD lane by a click on its name, and give it Adam: press *Both: Adam*, or choose the optimizers above the picture.

It keeps its weights. *On a swap*, under *Updates*, says what becomes of an optimizer's running means.
</source>
        <translation>点一下 SGD 泳道的名称选中它，再给它 Adam：按“都用 Adam”，或在画面上方选择优化器。

它的权重保留不变。“更新”里的“切换优化器时”决定优化器的滑动平均怎么办。
</translation>
    </message>
    <message>
        <source>Ask whether the weights have to be drawn anew first. They have not.</source>
        <translation>问一问权重要不要先重新抽取。不用。</translation>
    </message>
    <message>
        <source>Choose Adam for both players of the SGD lane.</source>
        <translation>为 SGD 运行的双方都选 Adam。</translation>
    </message>
    <message>
        <source>It finds the ring after all</source>
        <translation>它最终还是找到了环</translation>
    </message>
    <message>
        <source>Nothing was wrong with its weights: they were only moved too little.</source>
        <translation>它的权重没有问题：只是移动得太少。</translation>
    </message>
    <message>
        <source>Is Adam always best?</source>
        <translation>Adam 总是最好吗？</translation>
    </message>
    <message>
        <source>No. In games momentum is no free gift: a player that overshoots keeps the other one busy, so that many set-ups take Adam
with β₁ at 0 or .5. RMSprop has none, and keeps up here.

And SGD's rate could be raised: choose its lane, drag *both* rates to 0.1, and see how far it comes. What Adam saves is the
search for that rate.
</source>
        <translation>不是。在博弈中动量不是白送的礼物：一方走过了头，另一方就不得安宁，所以许多设置里 Adam 的 β₁ 取 0 或 0.5。RMSprop 没有动量，在这里也不落后。

SGD 的学习率也可以提高：选中它的泳道，把两个学习率都拖到 0.1，看它能走多远。Adam 省下的是寻找这个学习率的工夫。
</translation>
    </message>
    <message>
        <source>With time left: Compare, and Adam with its first beta at 0 and at 0.9, from step 0.</source>
        <translation>如果还有时间：用“对比”，从第 0 步起让 Adam 的第一个 β 分别取 0 和 0.9。</translation>
    </message>
    <message>
        <source>Two learning rates</source>
        <translation>两个学习率</translation>
    </message>
    <message>
        <source>Too high, too low, and why both players' rates are one question.</source>
        <translation>太高，太低，以及为什么双方的学习率是同一个问题。</translation>
    </message>
    <message>
        <source>A rate that is too low</source>
        <translation>学习率太低</translation>
    </message>
    <message>
        <source>The same ring, with both rates a thousand times lower. Nothing is wrong with the networks, the loss or the data.

Press play and watch for 500 steps.
</source>
        <translation>同样的环，两个学习率都只有原来的千分之一。网络、损失、数据都没有问题。

按播放，看 500 步。
</translation>
    </message>
    <message>
        <source>Half a minute of nothing: let it be uncomfortable, then ask what they would change first.</source>
        <translation>半分钟什么都没发生：让大家难受一会儿，再问先改什么。</translation>
    </message>
    <message>
        <source>Raise both while it runs</source>
        <translation>运行中一起升高</translation>
    </message>
    <message>
        <source>Drag **both** rates up to 1e-3: hold the handle and pull, or type 1e-3 into the fields.

Every curve goes on from where it was; a flag marks the change.
</source>
        <translation>把**两个**学习率都拖到 1e-3：按住手柄拉动，或在输入框中键入 1e-3。

每条曲线都从原处继续；旗标标出这次改动。
</translation>
    </message>
    <message>
        <source>Raise G's learning rate to about 1e-3, and D's.</source>
        <translation>把 G 的学习率升到约 1e-3，D 的也是。</translation>
    </message>
    <message>
        <source>Now it learns</source>
        <translation>现在它学起来了</translation>
    </message>
    <message>
        <source>Play on: within some thousand steps fakes find the spots.</source>
        <translation>继续播放：几千步之内，生成样本就会找到这些位置。</translation>
    </message>
    <message>
        <source>Train until four modes are covered.</source>
        <translation>训练到覆盖四个模式。</translation>
    </message>
    <message>
        <source>A rate that is too high</source>
        <translation>学习率太高</translation>
    </message>
    <message>
        <source>Now fifty times the usual rate, for both. If small steps take long, do large ones save time?
</source>
        <translation>现在双方的学习率都是通常的五十倍。小步子走得慢，大步子就省时间吗？
</translation>
    </message>
    <message>
        <source>Most expect it to jump about. Collect that, then play.</source>
        <translation>多数人以为它会乱跳。先听完，再播放。</translation>
    </message>
    <message>
        <source>After 1,000 steps: will the fakes lie on the ring?</source>
        <translation>1,000 步之后：生成样本会在环上吗？</translation>
    </message>
    <message>
        <source>Yes, only sooner</source>
        <translation>会，只是更早</translation>
    </message>
    <message>
        <source>Near it, but shaking</source>
        <translation>在附近，但在抖动</translation>
    </message>
    <message>
        <source>No, and they stand still</source>
        <translation>不会，而且停住不动</translation>
    </message>
    <message>
        <source>A few steps this long throw most of G's units to where their slope is 0, whatever comes in. Such a dead unit learns no more, and is moved no more.</source>
        <translation>这么长的步子走不了几步，就把 G 的大多数单元抛到无论输入什么斜率都是 0 的地方。这样的死亡单元不再学习，也不再被移动。</translation>
    </message>
    <message>
        <source>See it</source>
        <translation>看一看</translation>
    </message>
    <message>
        <source>Press play. The fakes are thrown far out, come to lie somewhere, and hardly move any more.</source>
        <translation>按播放。生成样本先被抛得很远，停在某处，然后几乎不再移动。</translation>
    </message>
    <message>
        <source>Can it be mended?</source>
        <translation>修得好吗？</translation>
    </message>
    <message>
        <source>Lower **both** rates to 1e-3, or press the chip, and play on.

Where too low a rate had cost nothing but time, too high a one has spoilt the networks: the dead units stay dead. A reset
begins with new ones.
</source>
        <translation>把**两个**学习率都降到 1e-3，或按下按钮，再继续播放。

学习率太低只是耗费时间，太高却毁了网络：死掉的单元不会复活。重置之后用的是新的单元。
</translation>
    </message>
    <message>
        <source>A dead unit: whatever comes in, its slope is 0. Ask how it could ever come back.</source>
        <translation>死亡单元：无论输入什么，它的斜率都是 0。问一问它怎么可能复活。</translation>
    </message>
    <message>
        <source>Lower both rates to about 1e-3.</source>
        <translation>把两个学习率都降到 1e-3 左右。</translation>
    </message>
    <message>
        <source>Each player has a rate of its own. In all three lanes G has 1e-3; D has a tenth of that, the same, or four times as much.
</source>
        <translation>双方各有自己的学习率。三条泳道里 G 都是 1e-3；D 分别是它的十分之一、与它相同、是它的四倍。
</translation>
    </message>
    <message>
        <source>Ask who should be ahead, the forger or the detective.</source>
        <translation>问一问谁应该领先：造假者还是侦探？</translation>
    </message>
    <message>
        <source>After 3,000 steps: in which lane do the fakes reach fewest modes?</source>
        <translation>3,000 步之后：哪条泳道的生成样本到达的模式最少？</translation>
    </message>
    <message>
        <source>D at a tenth: D is late</source>
        <translation>D 为十分之一：D 落后</translation>
    </message>
    <message>
        <source>D four times as fast: G is late</source>
        <translation>D 快四倍：G 落后</translation>
    </message>
    <message>
        <source>G answers the D of now. One that is late praises where the fakes were, and they flee from it in one cloud.</source>
        <translation>G 回应的是此刻的 D。落后的 D 称赞的是生成样本原来的地方，于是它们聚成一团躲开它。</translation>
    </message>
    <message>
        <source>Who may lead?</source>
        <translation>谁可以领先？</translation>
    </message>
    <message>
        <source>Train to 3,000.

A D that is faster than G does no harm in most runs: it is near its best for the G of now, and a good D tells G the way
(Heusel et al. 2017). One that is slow lets G collapse, as in the lesson *Mode collapse and ways out*.
</source>
        <translation>训练到 3,000 步。

D 比 G 快，在大多数运行里没有坏处：对此刻的 G 它接近最优，而好的 D 会给 G 指路（Heusel 等，2017）。慢的 D 则让 G 崩溃，正如课程“模式崩溃与出路”里那样。
</translation>
    </message>
    <message>
        <source>Two runs of ten with the fast D hold only a part of the ring: run other seeds if the class does not believe a single run.</source>
        <translation>D 快的运行十次里也有两次只守住环的一部分：如果大家不相信单次运行，就换几个种子。</translation>
    </message>
    <message>
        <source>One sample an update, or 128: noise, and what it does to a game.</source>
        <translation>每次更新用一个样本还是 128 个：噪声，以及它对博弈的影响。</translation>
    </message>
    <message>
        <source>Three batches</source>
        <translation>三种批大小</translation>
    </message>
    <message>
        <source>The three lanes differ in one number: how many reals and fakes an update is computed from. 1, 16 and 128.

A gradient from one sample points the right way on average, and anywhere in particular.
</source>
        <translation>三个运行只有一个数不同：每次更新由多少个真实样本和生成样本算出。1、16 和 128。

由单个样本得到的梯度，平均而言方向正确，单看一次则可能指向任何方向。
</translation>
    </message>
    <message>
        <source>Ask for hands before play. Then: what is the standard deviation of a mean of 128 numbers, beside that of one?</source>
        <translation>播放之前先举手表决。再问：128 个数的平均值，标准差与一个数的相比是多少？</translation>
    </message>
    <message>
        <source>After 4,000 updates each: in which lane do most fakes lie on a mode?</source>
        <translation>各更新 4,000 次之后：哪条泳道里落在模式上的生成样本最多？</translation>
    </message>
    <message>
        <source>Batch 1: an update is fast, so it comes farther</source>
        <translation>批量 1：更新快，所以走得更远</translation>
    </message>
    <message>
        <source>Batch 16</source>
        <translation>批量 16</translation>
    </message>
    <message>
        <source>Batch 128</source>
        <translation>批量 128</translation>
    </message>
    <message>
        <source>All lanes make as many updates. The noise of an update falls by the root of the batch, and only small noise lets fakes settle on spots as narrow as these.</source>
        <translation>各泳道的更新次数一样多。更新的噪声随批量的平方根下降，只有噪声小，生成样本才能停在这么窄的点上。</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Watch the first lane: it does learn, and never rests.

*Quality* draws the share of fakes that lie within three standard deviations of a mode, a curve for each lane.
</source>
        <translation>看第一条泳道：它确实在学，但从不安定。

“质量”给每条泳道画一条曲线：距某个模式三个标准差以内的生成样本所占的比例。
</translation>
    </message>
    <message>
        <source>Let lane 1 run alone on the screen for a moment (click its name): the crowd trembles, and has nowhere to rest.</source>
        <translation>让第一条泳道单独在屏幕上待一会儿（点它的名称）：这群生成样本在颤抖，无处安身。</translation>
    </message>
    <message>
        <source>Raise it while it runs</source>
        <translation>运行中增大它</translation>
    </message>
    <message>
        <source>Give the first lane batches of 128 now: the chip at the top does it, or *Batch size* under *Updates*.

It is a live setting: no new weights, no restart.
</source>
        <translation>现在把第一个运行的批大小设为 128：用顶部的按钮，或“更新”中的“批大小”。

这是可以实时修改的设置：不需要新的权重，也不用重新开始。
</translation>
    </message>
    <message>
        <source>Have a student press the chip. The flag on the plots marks the step, so the two halves can be compared.</source>
        <translation>请一位学生按下按钮。图上的标记记下这一步，前后两段就可以比较。</translation>
    </message>
    <message>
        <source>Raise the batch size of the first lane to 64 or more.</source>
        <translation>把第一个运行的批大小升到 64 以上。</translation>
    </message>
    <message>
        <source>The shaking stops</source>
        <translation>抖动停了</translation>
    </message>
    <message>
        <source>Less noise, and the same mean: the share of the first lane's fakes that lie on a mode goes up, to about that of the others.

Which modes they are is another matter. What was missed while the noise was large may stay missed.
</source>
        <translation>噪声小了，平均不变：第一条泳道落在模式上的生成样本比例上升，升到与其他泳道差不多。

落在哪些模式上则是另一回事。噪声大的时候漏掉的，可能一直漏下去。
</translation>
    </message>
    <message>
        <source>Is larger always better?</source>
        <translation>越大越好吗？</translation>
    </message>
    <message>
        <source>A batch of 128 costs more than one of 1, though far from 128 times as much on a computer that multiplies matrices.

In stochastic descent some noise helps to leave bad places. In a game it also keeps both players moving: which batch is
best is a question to be tried, not one to be answered from principle.
</source>
        <translation>批大小为 128 比为 1 开销大，但在做矩阵乘法的计算机上，远没有 128 倍。

在随机梯度下降中，少许噪声有助于离开不好的位置。在博弈中，噪声还让双方动个不停：哪种批大小最好，要靠尝试，不能靠原则来回答。
</translation>
    </message>
    <message>
        <source>A question to end on: with twice the batch, what should become of the learning rate?</source>
        <translation>最后留一个问题：批量加倍，学习率应该怎么变？</translation>
    </message>
    <message>
        <source>Rotation, and R1</source>
        <translation>旋转与 R1</translation>
    </message>
    <message>
        <source>Two players that each go downhill can circle for ever. What a penalty on D's slope changes.</source>
        <translation>双方各自下坡，却可能永远绕圈。对 D 的斜率加以惩罚，会改变什么。</translation>
    </message>
    <message>
        <source>The smallest GAN</source>
        <translation>最小的 GAN</translation>
    </message>
    <message>
        <source>All reals are the number 0. G has one weight: where its fakes are. D has one: its slope.

The picture is the plane of both weights: across is G, up is D, the disc in the middle is where both could rest.
</source>
        <translation>所有真实样本都是数 0。G 有一个权重：生成样本的位置。D 也有一个：它的斜率。

图中是两个权重构成的平面：横轴是 G，纵轴是 D，中间的圆点是双方都能停住的地方。
</translation>
    </message>
    <message>
        <source>Each player goes straight downhill on its own loss. Ask where that leads before you press play.</source>
        <translation>双方各自沿自己的损失径直下坡。按播放之前，先问学生这会通向哪里。</translation>
    </message>
    <message>
        <source>Both players go downhill from the cross. Where do they end?</source>
        <translation>双方从十字处开始下坡。最后到哪里？</translation>
    </message>
    <message>
        <source>At rest in the middle</source>
        <translation>停在中间</translation>
    </message>
    <message>
        <source>On a circle around it</source>
        <translation>在绕中间的圆上</translation>
    </message>
    <message>
        <source>Far away to one side</source>
        <translation>远远偏向一侧</translation>
    </message>
    <message>
        <source>When G has come home D is steep and pushes it on; when D is flat G is away again.</source>
        <translation>G 到达平衡点时，D 正陡，又把它推开；等 D 变平，G 已经又走远了。</translation>
    </message>
    <message>
        <source>Round and round</source>
        <translation>不停打转</translation>
    </message>
    <message>
        <source>Train for 500 steps. Look at *Losses* as well: what one player wins the other loses, so the two curves mirror each other.
The two *weights* go round a quarter turn apart, as a swing's place and speed do.
</source>
        <translation>训练 500 步。也看看“损失”：一方所赢就是另一方所输，所以两条曲线互为镜像。
两个权重绕行时相差四分之一圈，就像秋千的位置和速度。
</translation>
    </message>
    <message>
        <source>Swing a pen on a string: place and speed, a quarter turn apart.</source>
        <translation>用绳子吊一支笔摆动：位置与速度相差四分之一圈。</translation>
    </message>
    <message>
        <source>Charge D for its slope</source>
        <translation>让 D 为斜率付出代价</translation>
    </message>
    <message>
        <source>**R1** adds γ/2 times the squared slope of D at the reals to D's loss (Mescheder et al. 2018).

At rest D need not be steep at all: the penalty is 0 there, and it pulls everywhere else.
</source>
        <translation>**R1** 把真实样本处 D 的斜率平方的 γ/2 倍加到 D 的损失上（Mescheder 等，2018）。

在平衡点，D 根本不必陡：那里惩罚为 0，而在其他任何地方它都有拉力。
</translation>
    </message>
    <message>
        <source>Ask what the penalty is at the middle of the picture: 0, so the resting place is not moved.</source>
        <translation>问一问画面正中的惩罚是多少：是 0，所以静止点没有被移动。</translation>
    </message>
    <message>
        <source>Switch R1 on: press the chip R1 to 0.3.</source>
        <translation>打开 R1：按“R1 = 0.3”按钮。</translation>
    </message>
    <message>
        <source>The circle becomes a spiral</source>
        <translation>圆圈变成螺旋</translation>
    </message>
    <message>
        <source>Play on: it comes home, and stays.</source>
        <translation>继续播放：它到达平衡点，并停在那里。</translation>
    </message>
    <message>
        <source>Train until both are within 0.05 of rest.</source>
        <translation>训练到双方离平衡点都不超过 0.05。</translation>
    </message>
    <message>
        <source>Which methods come home?</source>
        <translation>哪些方法能回到平衡点？</translation>
    </message>
    <message>
        <source>Here is the circle again, without R1. Press *Consensus*, and play.

Then try the other chips. Each takes the one before away; press *Reset* after it, to begin on the circle again. *Noise*
comes near; a clipped critic and WGAN-GP go round.

The view *Eigenvalues of the step* says why: they are what one step multiplies a small distance from rest by. Inside the unit
circle it shrinks.
</source>
        <translation>又是这个圆，没有 R1。按“共识优化”，然后播放。

再试试其他按钮。每按一个，前一个就取消；按完之后按“重置”，从圆上重新开始。“噪声”会接近；裁剪的评判器和 WGAN-GP 一直绕圈。

“单步特征值”视图说明了原因：它们是一步把离静止点的小距离放大的倍数。在单位圆内，距离就缩小。
</translation>
    </message>
    <message>
        <source>The table of Mescheder et al. 2018, played: let the class name the next row to try.</source>
        <translation>这是 Mescheder 等 2018 年那张表的现场演示：请大家点名接下来试哪一行。</translation>
    </message>
    <message>
        <source>Press the chip Consensus.</source>
        <translation>按下“共识优化”按钮。</translation>
    </message>
    <message>
        <source>JS and Wasserstein</source>
        <translation>JS 与 Wasserstein</translation>
    </message>
    <message>
        <source>Two blocks that do not touch: what a sure D knows of their distance, and what a critic does.</source>
        <translation>互不接触的两块：很有把握的 D 对它们的距离知道什么，评判器又知道什么。</translation>
    </message>
    <message>
        <source>Too far to overlap</source>
        <translation>太远，没有重叠</translation>
    </message>
    <message>
        <source>Real and fake are two blocks on a line, 4 apart. G is frozen: only D learns.

The left lane has the minimax loss; its best D measures a **Jensen-Shannon** divergence. The right lane has a **critic**
whose weights are bounded; it measures a **Wasserstein** distance: how far mass has to be carried.
</source>
        <translation>真实样本和生成样本是直线上的两块，相距 4。G 被冻结：只有 D 学习。

左边的运行用 Minimax 损失，其最优的 D 衡量 **Jensen-Shannon** 散度。右边的运行用权重有界的**评判器**，它衡量 **Wasserstein** 距离：质量要搬运多远。
</translation>
    </message>
    <message>
        <source>Draw two blocks on the board and slide one away: does the area in common change?</source>
        <translation>在黑板上画两个方块，把一个移开：重叠的面积变了吗？</translation>
    </message>
    <message>
        <source>D gets perfect in both lanes. What can each loss say of the distance?</source>
        <translation>两个运行中的 D 都会变得完美。各自的损失能说出距离吗？</translation>
    </message>
    <message>
        <source>Both tell it</source>
        <translation>两者都能</translation>
    </message>
    <message>
        <source>Only the critic's tells it</source>
        <translation>只有评判器的能</translation>
    </message>
    <message>
        <source>Neither tells it</source>
        <translation>两者都不能</translation>
    </message>
    <message>
        <source>Once D is sure, a JS of log 2 is the same 1 apart or 4 apart. The critic's loss is minus the distance.</source>
        <translation>D 一旦有了把握，不论相距 1 还是 4，JS 都是 log 2。评判器的损失则是距离的相反数。</translation>
    </message>
    <message>
        <source>After a few hundred steps the left loss has come to 0, the right one to about -4.</source>
        <translation>几百步之后，左边的损失到了 0，右边的约为 -4。</translation>
    </message>
    <message>
        <source>Move the data nearer</source>
        <translation>把数据移近</translation>
    </message>
    <message>
        <source>Choose *all lanes* (Ctrl+0), then press *3 apart*.

Which loss has noticed? (The chip can be pressed from step 300 on.)
</source>
        <translation>选择“全部运行”（Ctrl+0），再按“相距 3”。

哪个损失察觉到了？（这个按钮从第 300 步起可以按。）
</translation>
    </message>
    <message>
        <source>Everybody looks at the left loss while the data jumps. Nothing: that is the point.</source>
        <translation>数据跳动时，大家都看左边的损失。什么也没有：这正是要点。</translation>
    </message>
    <message>
        <source>Move the data: 3 apart, in all lanes.</source>
        <translation>移动数据：在全部运行中按“相距 3”。</translation>
    </message>
    <message>
        <source>Only one knows</source>
        <translation>只有一个知道</translation>
    </message>
    <message>
        <source>The critic's loss goes to -3; the other one stays at 0.

For G this is everything. A loss that is flat between 1 and 4 gives no direction: a critic does, from any distance.
</source>
        <translation>评判器的损失到了 -3，另一个仍停在 0。

对 G 来说，这就是一切。从 1 到 4 都平坦的损失给不出方向；评判器则不论多远都能给出。
</translation>
    </message>
    <message>
        <source>Now press *4 apart, let G move*, still in all lanes: it thaws G in both.</source>
        <translation>现在按“相距 4，放开 G”，仍对所有泳道：它解冻两边的 G。</translation>
    </message>
    <message>
        <source>Before the press: which way can the left G go, when D says 0 wherever it looks?</source>
        <translation>按下之前：左边的 D 看哪里都说 0，G 能往哪边走？</translation>
    </message>
    <message>
        <source>Let G move, in all lanes.</source>
        <translation>让 G 移动，所有泳道。</translation>
    </message>
    <message>
        <source>Who comes home?</source>
        <translation>谁回到了家？</translation>
    </message>
    <message>
        <source>Play on. In the right lane the fakes travel to the data; in the left one they stay about where they are.

That a critic has to be bounded (by clipping, a gradient penalty or spectral norm) is the price.
</source>
        <translation>继续播放。右边泳道的生成样本走向数据；左边的大致留在原处。

代价是评判器必须受到约束（裁剪、梯度惩罚或谱归一化）。
</translation>
    </message>
    <message>
        <source>The left lane is a fair picture of a game whose D is right, and whose G is lost.</source>
        <translation>左边的泳道正好说明：D 是对的，而 G 迷了路。</translation>
    </message>
    <message>
        <source>GAN, VAE and flow matching on the same data</source>
        <translation>同一数据上的 GAN、VAE 与流匹配</translation>
    </message>
    <message>
        <source>Three models, one ring: who drops modes, who fills the gaps, and what a sample costs.</source>
        <translation>三个模型，一个环：谁丢失模式，谁填满空隙，一个样本代价多大。</translation>
    </message>
    <message>
        <source>One ring, three models</source>
        <translation>一个环，三个模型</translation>
    </message>
    <message>
        <source>All three lanes have the same data, two hidden layers of 64 units a network, the same Adam and as many steps.

- The **GAN** learns from a second network, D, that tells real from fake.
- The **VAE** learns to rebuild each real from a latent. Its second network, the encoder, finds the latent.
- **Flow matching** learns a velocity at each place and time, along which noise moves to the data. It has one network.
</source>
        <translation>三个运行的数据相同，每个网络都有两个 64 单元的隐藏层，同样的 Adam，同样的步数。

- **GAN** 向第二个网络 D 学习，D 分辨真假。
- **VAE** 学习由潜变量重建每个真实样本。它的第二个网络是编码器，用来找到潜变量。
- **流匹配** 学习每个位置和时刻的速度，噪声沿着它移动到数据处。它只有一个网络。
</translation>
    </message>
    <message>
        <source>Only the GAN has a discriminator, so only its lane is tinted. Choose another lane with Ctrl+2 or Ctrl+3: the cards above the picture then say what its networks are.
</source>
        <translation>只有 GAN 有判别器，所以只有它的图有底色。用 Ctrl+2 或 Ctrl+3 选择另一个运行：图上方的卡片会说明它的网络是什么。
</translation>
    </message>
    <message>
        <source>After 4,000 steps, which model still lacks some of the eight modes?</source>
        <translation>4,000 步之后，哪个模型仍然缺少八个模式中的一些？</translation>
    </message>
    <message>
        <source>The GAN</source>
        <translation>GAN</translation>
    </message>
    <message>
        <source>The VAE</source>
        <translation>VAE</translation>
    </message>
    <message>
        <source>Both others compare themselves with every real: one that is badly explained costs. Nothing tells the GAN of a mode it never visits, as long as D is fooled by the others.</source>
        <translation>另外两个都与每个真实样本比较：解释得不好的样本会带来代价。而 GAN 从不到访的模式，只要 D 被其他模式骗过，就没有什么会提醒它。</translation>
    </message>
    <message>
        <source>Let them learn</source>
        <translation>让它们学习</translation>
    </message>
    <message>
        <source>Press play, and look at three things: how many modes are covered, how many fakes lie between modes, and how steady each picture is.
</source>
        <translation>按下播放，看三件事：覆盖了多少模式，有多少生成样本落在模式之间，每幅图有多稳定。
</translation>
    </message>
    <message>
        <source>Losses that mean different things</source>
        <translation>含义不同的损失</translation>
    </message>
    <message>
        <source>- The GAN's losses tell how the game stands. They hardly change while modes come and go.
- The VAE's are the two terms of a **bound on the likelihood**: reconstruction, and KL, the price of the latents. Lower is better.
- Flow matching's is a **regression error**. It never comes near 0: many straight paths cross at a place, and the best velocity is only their mean.

So these curves are not to be compared with each other. The distance, measured on samples, is: *Quality* shows it.
</source>
        <translation>- GAN 的损失说明博弈的局势。模式来来去去时，它们几乎不变。
- VAE 的损失是**似然下界**的两项：重建，以及 KL，即潜变量的代价。越低越好。
- 流匹配的损失是**回归误差**。它不会接近 0：许多直线路径在同一处相交，最好的速度只是它们的均值。

所以这些曲线不能相互比较。在样本上测得的距离可以：见“质量”。
</translation>
    </message>
    <message>
        <source>Cover the picture with a hand and ask which lane is best by its loss alone. Nobody can tell.</source>
        <translation>用手遮住画面，问单看损失哪条泳道最好。没有人能回答。</translation>
    </message>
    <message>
        <source>The VAE alone</source>
        <translation>单独看 VAE</translation>
    </message>
    <message>
        <source>Its decoder is a continuous map of one round cloud of latents. To reach eight spots it has to cross the gaps between them, and what is in between is made, too.

Play, then choose *Manifold of G* under *Layers*: a grid of latents, as the decoder stretches it over the ring.
</source>
        <translation>它的解码器是一团圆形潜变量的连续映射。要到达八个点，就必须跨过它们之间的空隙，空隙中的东西也会被生成。

播放，然后在“图层”中选择 “G 的流形”：一个潜变量网格，由解码器拉伸到环上。
</translation>
    </message>
    <message>
        <source>A noisier decoder</source>
        <translation>噪声更大的解码器</translation>
    </message>
    <message>
        <source>The decoder is said to be right up to a noise of standard deviation σ. With a large σ a wrong place costs little beside KL.

Raise *Decoder noise σ* under *Objective* to 1.
</source>
        <translation>假定解码器的误差是标准差为 σ 的噪声。σ 大时，位置偏差相对于 KL 代价很小。

把“目标”中的“解码器噪声 σ”提高到 1。
</translation>
    </message>
    <message>
        <source>σ is in data units: a spot has a standard deviation of 0.07, the ring a radius of 2.</source>
        <translation>σ 以数据单位计：一个点的标准差是 0.07，环的半径是 2。</translation>
    </message>
    <message>
        <source>Raise the decoder noise σ to about 1.</source>
        <translation>把解码器噪声 σ 提高到约 1。</translation>
    </message>
    <message>
        <source>With a larger σ, what becomes of the fakes?</source>
        <translation>σ 变大后，生成样本会怎样？</translation>
    </message>
    <message>
        <source>They come nearer to the modes</source>
        <translation>离模式更近</translation>
    </message>
    <message>
        <source>They run together</source>
        <translation>混在一起</translation>
    </message>
    <message>
        <source>They crowd on a few modes</source>
        <translation>聚到少数几个模式上</translation>
    </message>
    <message>
        <source>Details smaller than σ are not worth the KL that they cost: latents overlap more, and the decoder gives the mean of what they stand for.</source>
        <translation>小于 σ 的细节不值得付出它们的 KL：潜变量重叠得更多，解码器给出它们所代表的样本的均值。</translation>
    </message>
    <message>
        <source>Blur by choice</source>
        <translation>刻意的模糊</translation>
    </message>
    <message>
        <source>Play on for a thousand steps: the spots melt into one ragged ring, drawn in towards the middle, about half of the fakes
well inside the modes. This is the blur of VAE images, in two dimensions.
</source>
        <translation>再播放一千步：各点融成一个不整齐的圆环，并向中间收缩，约一半的生成样本远在各模式的内侧。这就是 VAE 图像的模糊，在二维中的样子。
</translation>
    </message>
    <message>
        <source>Flow matching alone</source>
        <translation>单独看流匹配</translation>
    </message>
    <message>
        <source>One network, one regression, no opponent. For each real it draws noise and a time t from 0 to 1, goes so far along the straight line between the two, and learns the velocity there.

All eight modes are there early, and they go on sharpening.
</source>
        <translation>一个网络，一个回归，没有对手。对每个真实样本，它抽取噪声和 0 到 1 之间的时刻 t，沿两者之间的直线走这么远，并学习那里的速度。

八个模式很早就都有了，然后继续变清晰。
</translation>
    </message>
    <message>
        <source>What a sample costs</source>
        <translation>一个样本的代价</translation>
    </message>
    <message>
        <source>GAN and VAE make a sample in one pass. Here the velocity is followed from noise to data: an **ODE**, in ten steps of two passes each.

Set *Steps of the ODE* under *Objective* to 1, or press *ODE in one step*.
</source>
        <translation>GAN 和 VAE 一次前向就得到一个样本。这里要沿着速度从噪声走到数据：一个 **ODE**，十步，每步前向两次。

把“目标”中的 “ODE 步数”设为 1，或按 “ODE 只用一步”。
</translation>
    </message>
    <message>
        <source>One step follows the velocity at the start alone: it is the mean way of all samples.</source>
        <translation>只走一步，用的就是起点处的速度：那是所有样本的平均方向。</translation>
    </message>
    <message>
        <source>Follow the ODE in one step.</source>
        <translation>用一步走完 ODE。</translation>
    </message>
    <message>
        <source>Training is not touched. What do the fakes look like now?</source>
        <translation>训练没有受影响。现在生成样本看起来怎样？</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>一样</translation>
    </message>
    <message>
        <source>A few modes are gone</source>
        <translation>少了几个模式</translation>
    </message>
    <message>
        <source>Hardly any is on a mode</source>
        <translation>几乎没有落在模式上的</translation>
    </message>
    <message>
        <source>The way to a mode bends. One long step goes straight on with the velocity from near its beginning: most fakes end outside the ring, some between its modes.</source>
        <translation>通往模式的路是弯的。一大步则沿着起点附近的速度一直向前：多数生成样本落在圆环之外，有些落在模式之间。</translation>
    </message>
    <message>
        <source>Back to ten steps</source>
        <translation>回到十步</translation>
    </message>
    <message>
        <source>Set it to 10 again. The fakes are back at once: the network has known the way all along.</source>
        <translation>再设为 10。生成样本立刻恢复：网络一直知道该怎么走。</translation>
    </message>
    <message>
        <source>Follow the ODE in ten steps again.</source>
        <translation>重新用十步走完 ODE。</translation>
    </message>
    <message>
        <source>What each is good at</source>
        <translation>各有所长</translation>
    </message>
    <message>
        <source>| | GAN | VAE | flow matching |
|---|---|---|---|
| covers the modes | often not | yes | yes |
| fakes between modes | few | many | few |
| one sample | one pass | one pass | many passes |
| finds the latent of a real | no | yes | by the ODE, backwards |
| its loss tells progress | no | yes | partly |

Slower rates, penalties or a stronger D make the GAN keep its modes, too: see the lesson *Mode collapse and ways out*.
</source>
        <translation>| | GAN | VAE | 流匹配 |
|---|---|---|---|
| 覆盖各模式 | 常常不 | 是 | 是 |
| 模式之间的生成样本 | 少 | 多 | 少 |
| 一个样本 | 一次前向 | 一次前向 | 多次前向 |
| 找到真实样本的潜变量 | 否 | 是 | 反向解 ODE |
| 损失说明进展 | 否 | 是 | 部分 |

更低的学习率、惩罚项或更强的 D 也能让 GAN 保住各个模式：见课程“模式崩溃与出路”。
</translation>
    </message>
    <message>
        <source>Five articles, run</source>
        <translation>五篇文章，实际运行</translation>
    </message>
    <message>
        <source>Set-ups from five articles on GANs: what holds in each, and what does not.</source>
        <translation>五篇关于 GAN 的文章中的配置：每篇哪些成立，哪些不成立。</translation>
    </message>
    <message>
        <source>What is printed, and what it does</source>
        <translation>写出来的与实际做的</translation>
    </message>
    <message>
        <source>Listings of GANs are copied from page to page, and few of them are ever run for long. Five are among the presets, under
*Articles*.

Two of them, 4 and 3, are played here at once. The other three are on MNIST: each has a page that opens it. Where MNIST is
not there yet, a window offers to download it, or takes it from a folder; without it read the page, and skip on.
</source>
        <translation>GAN 的代码清单从一页抄到另一页，很少有人真正长时间运行它们。预设的“文章”一组中有五个。

其中第 4 和第 3 篇在这里马上就能运行。另外三篇用 MNIST：各有一页会打开它。如果还没有 MNIST，会出现一个窗口供下载，或从文件夹中取；没有它就读这一页，然后跳过。
</translation>
    </message>
    <message>
        <source>Not to laugh at others: every listing here is one that students copy. Ask who has trained one to the end.</source>
        <translation>不是要嘲笑别人：这里的每段代码都有学生在抄。问问谁曾把其中一段训练到底。</translation>
    </message>
    <message>
        <source>Gradient descent with momentum on 2,000 fixed samples of two moons, G first. Its printed loss has a term without G in it:
what is left is the minimax loss.

Train with mini-batches of 128.
</source>
        <translation>在双月的 2,000 个固定样本上做带动量的梯度下降，G 先更新。它写出的损失中有一项与 G 无关：剩下的就是 Minimax 损失。

请用每批 128 的小批量训练。
</translation>
    </message>
    <message>
        <source>With all 2,000 samples in each update, what becomes of the losses' jumps from step to step?</source>
        <translation>如果每次更新都用全部 2,000 个样本，损失在相邻两步之间的跳动会怎样？</translation>
    </message>
    <message>
        <source>They grow</source>
        <translation>变大</translation>
    </message>
    <message>
        <source>They shrink</source>
        <translation>变小</translation>
    </message>
    <message>
        <source>They stay</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>By a factor of 2 to 6 in our runs: less noise in the gradient.</source>
        <translation>在我们的运行中缩小为原来的 1/6 到 1/2：梯度中的噪声更小。</translation>
    </message>
    <message>
        <source>Press the chip *All samples at once*, and look at *Losses* behind the flag.</source>
        <translation>按“一次用全部样本”按钮，看旗标之后的“损失”。</translation>
    </message>
    <message>
        <source>The line gets smooth because nothing is drawn at random any more, not because it knows more.</source>
        <translation>曲线变平滑，是因为不再随机抽取，而不是因为它知道得更多。</translation>
    </message>
    <message>
        <source>Let each update learn from all samples.</source>
        <translation>让每次更新从全部样本学习。</translation>
    </message>
    <message>
        <source>Does it end better?</source>
        <translation>结果更好吗？</translation>
    </message>
    <message>
        <source>Two lanes from the start: mini-batches of 128, and all samples at once. Play to 2,000, then compare their distances in
*Quality*, and their losses.

Calm losses are not better fakes: both come as close, and each step of the second costs more. With single samples (the
chip) the fakes stay several times as far off.
</source>
        <translation>两条泳道从头开始：128 个一批的小批量，以及一次全部样本。播放到 2,000 步，然后在“质量”中比较它们的距离，再比较损失。

平静的损失并不代表更好的生成样本：两者一样接近，而第二种的每一步更费时。用单个样本（按钮）时，生成样本的距离一直是几倍远。
</translation>
    </message>
    <message>
        <source>Article 3: a very deep generator</source>
        <translation>文章 3：很深的生成器</translation>
    </message>
    <message>
        <source>A hundred and two dense layers, one after the other. Every two of them let through about a half of what comes, both ways:
of the latent hardly anything arrives, and all fakes are one picture.
</source>
        <translation>一百零二个全连接层，一层接一层。每两层大约只让一半通过，两个方向都是如此：潜变量几乎什么也没有传到，所有生成样本都是同一张图。
</translation>
    </message>
    <message>
        <source>Half of a half of a half: ask what is left after fifty blocks.</source>
        <translation>一半的一半的一半：问五十个块之后还剩多少。</translation>
    </message>
    <message>
        <source>On the way back, which layers' biases get a gradient worth the name?</source>
        <translation>反向传播时，哪些层的偏置能得到像样的梯度？</translation>
    </message>
    <message>
        <source>The first ones</source>
        <translation>最前面的层</translation>
    </message>
    <message>
        <source>The last ones</source>
        <translation>最后面的层</translation>
    </message>
    <message>
        <source>All about the same</source>
        <translation>各层差不多</translation>
    </message>
    <message>
        <source>Of what comes from D every two layers let through a half: about 0.1 is left at the last bias, and 10⁻¹⁷ at the first.</source>
        <translation>从 D 传来的，每两层只让一半通过：最后一个偏置处约剩 0.1，第一个处约 10⁻¹⁷。</translation>
    </message>
    <message>
        <source>Look at the layers</source>
        <translation>看各层</translation>
    </message>
    <message>
        <source>Train 300 steps. *Gradients* draws a dozen of the layers, on a scale of powers of ten: each further back lies lower, by
ten powers and more in all. The last ones learn one picture, whatever the latent.

With first weights by He's rule (*Generator*, *First weights*) both signal and gradient come through.
</source>
        <translation>训练 300 步。“梯度”画出十来个层，按十的幂次刻度：越靠前的层越低，总共相差十个数量级以上。最后几层学会同一张图，无论潜变量是什么。

初始权重用 He 规则（“生成器”、“初始权重”）时，信号和梯度都能通过。
</translation>
    </message>
    <message>
        <source>Article 1: the plainest pair</source>
        <translation>文章 1：最简单的一对</translation>
    </message>
    <message>
        <source>Dense networks on **MNIST**, RMSprop, both at once; the loss is the mean of D's probability.

- **Holds**: it trains, and its loss is bounded without clipping.
- **Does not**: no digits come. Within 2,000 steps D is sure of everything, right or wrong; there this loss is flat, G's
gradient fades a thousandfold and the blobs stand still. The listing also gives both players one loss, its text opposite
ones: the text is played here.

Train to 2,000, then press *Loss: non-saturating*: the picture moves.
</source>
        <translation>**MNIST** 上的全连接网络，RMSprop，双方同时更新；损失是 D 的概率的平均值。

- **成立**：它能训练，损失不用截断也有界。
- **不成立**：出不来数字。2,000 步之内 D 对一切都很确定，不论对错；此处这种损失是平的，G 的梯度减弱到千分之一以下，斑块静止不动。代码清单还给双方同一个损失，而正文是相反的两个：这里按正文运行。

训练到 2,000 步，然后按“损失：非饱和”：图像又动了。
</translation>
    </message>
    <message>
        <source>Article 2: a DCGAN in full width</source>
        <translation>文章 2：全宽度的 DCGAN</translation>
    </message>
    <message>
        <source>Convolutions on **MNIST** with least squares: a few steps a second without a GPU.

- **Holds**: the networks and the loss train as printed.
- **Does not**: the listing has both players minimise **one total**. D's logit then goes to 1 for reals and 1/2 for fakes,
where the parts balance, and within 100 steps G's gradient is a fortieth. It also has one fixed noise, and pixels from 0
to 1 against a tanh from −1 to 1.

Press *One loss for both* to have it as it is printed.
</source>
        <translation>**MNIST** 上的卷积网络，最小二乘损失：没有 GPU 时每秒几步。

- **成立**：网络和损失按所印的就能训练。
- **不成立**：代码清单让双方最小化**同一个总和**。于是 D 的 logit 对真实样本趋于 1、对生成样本趋于 1/2，各部分在那里相互平衡，100 步之内 G 的梯度只剩四十分之一。此外噪声固定不变，像素为 0 到 1，而 tanh 为 −1 到 1。

按“共用一个损失”，就是所印的样子。
</translation>
    </message>
    <message>
        <source>Give both players one loss.</source>
        <translation>给双方同一个损失。</translation>
    </message>
    <message>
        <source>Article 5: tricks</source>
        <translation>文章 5：技巧</translation>
    </message>
    <message>
        <source>Small dense networks on **MNIST**: squared error on reals, cross-entropy on fakes, and a list of tricks.

- **Does not** hold: the plain set-up. D soon wins, and after 3,000 steps the fakes are one dark picture, whatever the
latent. Label smoothing or noise alone did not help, in one run each.
- **Holds**: batch norm in G lets digits come, three to four times as close.

Train to 3,000; then choose *Generator*, *Norm*, batch, and *Apply and restart*.
</source>
        <translation>**MNIST** 上的小型全连接网络：真实样本用平方误差，生成样本用交叉熵，外加一串技巧。

- **不成立**：不加技巧的设置。D 很快获胜，3,000 步后生成样本是同一张暗图，无论潜变量是什么。只用标签平滑或噪声没有帮助，各试了一次。
- **成立**：G 中的批归一化让数字出现，距离近三到四倍。

训练到 3,000 步；然后在“生成器”的“归一化”中选批归一化，再“应用并重新开始”。
</translation>
    </message>
    <message>
        <source>What to take home</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>- A loss that is printed need not be the loss that is meant: take its gradient.
- Whether both players move at once or in turns changes the game.
- No number in a loss curve says that fakes are good. Look at them, and measure a distance.

What was mended in each, and why, is told with its preset: *Help*, *What am I looking at?*
</source>
        <translation>- 印出来的损失不一定是想要的损失：求它的梯度。
- 双方同时更新还是轮流更新，会改变这场博弈。
- 损失曲线上没有哪个数能说明生成样本好不好。要看图，并测量距离。

每一篇改正了什么、为什么，都在其预设中说明：“帮助”、“我看到的是什么？”
</translation>
    </message>
    <message>
        <source>Have them write down one listing of their own that they have never run to the end.</source>
        <translation>请大家写下一段自己从未运行到底的代码。</translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation>手写数字</translation>
    </message>
    <message>
        <source>From blobs to digits, and how one can tell whether they are good.</source>
        <translation>从斑点到数字，以及怎样判断它们好不好。</translation>
    </message>
    <message>
        <source>1,797 real digits</source>
        <translation>1,797 个真实数字</translation>
    </message>
    <message>
        <source>The same two networks as on the plane, only that a sample is now a picture of 8×8 pixels: 64 numbers.

Left are fakes, always from the same latents, so that what changes is G. Right are reals.
</source>
        <translation>与平面上同样的两个网络，只是一个样本现在是 8×8 像素的图片：64 个数。

左边是生成样本，总是来自同样的潜变量，所以变化的只是 G。右边是真实样本。
</translation>
    </message>
    <message>
        <source>Small enough to train in the room, and real: scans of the handwriting of 13 people.</source>
        <translation>小到可以在教室里训练，而且是真实的：13 个人的手写扫描。</translation>
    </message>
    <message>
        <source>Strokes first</source>
        <translation>先有笔画</translation>
    </message>
    <message>
        <source>Train. Strokes come within some hundred steps, digits after them.</source>
        <translation>开始训练。几百步之内出现笔画，随后出现数字。</translation>
    </message>
    <message>
        <source>Are they new?</source>
        <translation>它们是新的吗？</translation>
    </message>
    <message>
        <source>Click a fake. Below stand the real images nearest to it: is it a copy?

Click a second one: G walks between the two latents. Smooth changes all the way are a sign that it has learned more than
a list of pictures.
</source>
        <translation>点击一个生成样本。下方是与它最近的真实图像：它是复制品吗？

再点击另一个：G 会在两个潜变量之间漫步。一路上变化平滑，说明它学到的不只是一份图片清单。
</translation>
    </message>
    <message>
        <source>Ask what a generator that only copies its pool would show here: the same picture, and jumps on the walk.</source>
        <translation>问一问：只会抄样本池的生成器在这里会是什么样？同一幅图，行走时一跳一跳。</translation>
    </message>
    <message>
        <source>Are all ten there?</source>
        <translation>十个数字都在吗？</translation>
    </message>
    <message>
        <source>The view *Classes* trains a small classifier on the reals, in the background, and counts what the fakes are. Missing digits
are mode collapse that no loss tells of.
</source>
        <translation>“类别”图在后台用真实样本训练一个小的分类器，统计生成样本各是什么数字。缺少的数字就是模式崩溃，而任何损失都不会告诉你。
</translation>
    </message>
    <message>
        <source>The classifier's own accuracy stands beside the counts: say what it would mean for them if it were 60 %.</source>
        <translation>计数旁边写着分类器自己的准确率：说说如果它只有 60 %，这些计数意味着什么。</translation>
    </message>
    <message>
        <source>A perfect score on which of these would say that fakes are as good as reals?</source>
        <translation>下列哪一项得满分，能说明生成样本与真实样本一样好？</translation>
    </message>
    <message>
        <source>G's loss at 0</source>
        <translation>G 的损失为 0</translation>
    </message>
    <message>
        <source>All ten classes, in equal parts</source>
        <translation>十个类别齐全且等量</translation>
    </message>
    <message>
        <source>Neither alone</source>
        <translation>单凭哪一项都不能</translation>
    </message>
    <message>
        <source>Ten sloppy digits in equal parts pass the count. That is why distances on features are measured as well.</source>
        <translation>十种潦草的数字等量出现，也能通过计数。所以还要衡量特征上的距离。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Train to the end of the preset, and look at both scores.

Then try *Digits, by their class*: both networks are told which digit is meant.
</source>
        <translation>训练到预设的终点，看两个得分。

然后试试“数字，按类别”：两个网络都知道指的是哪个数字。
</translation>
    </message>
    <message>
        <source>Inside the optimizer</source>
        <translation>优化器内部</translation>
    </message>
    <message>
        <source>What Adam makes of a gradient, weight by weight: steps, moments and noise.</source>
        <translation>Adam 怎样逐个权重地处理梯度：步长、矩和噪声。</translation>
    </message>
    <message>
        <source>A step is not the gradient</source>
        <translation>步长不是梯度</translation>
    </message>
    <message>
        <source>The view *Inside the optimizer* shows how far a weight moves for each unit of its gradient: its **effective step**. For SGD
that is the learning rate, for all weights alike. For Adam it is not.
</source>
        <translation>“优化器内部”图显示，每单位梯度使一个权重移动多远：即它的**有效步长**。对 SGD 来说，这就是学习率，所有权重都一样。对 Adam 则不然。
</translation>
    </message>
    <message>
        <source>Write Adam's step on the board, and cross out all but g over the root of v.</source>
        <translation>把 Adam 的步长写在黑板上，只留下 g 除以 v 的平方根。</translation>
    </message>
    <message>
        <source>Adam divides by the size of past gradients. Which weights take the largest effective steps?</source>
        <translation>Adam 除以过去梯度的大小。哪些权重的有效步长最大？</translation>
    </message>
    <message>
        <source>Those with large gradients</source>
        <translation>梯度大的权重</translation>
    </message>
    <message>
        <source>Those with small gradients</source>
        <translation>梯度小的权重</translation>
    </message>
    <message>
        <source>All take the same</source>
        <translation>全都一样</translation>
    </message>
    <message>
        <source>So layers that are hardly reached by the gradient move all the same; and noise is amplified where signal is small.</source>
        <translation>因此梯度几乎到达不了的层也照样移动；而信号小的地方，噪声会被放大。</translation>
    </message>
    <message>
        <source>Train and look</source>
        <translation>训练并观察</translation>
    </message>
    <message>
        <source>The band is the middle half of all weights. How many decades does it span?</source>
        <translation>色带表示居中的一半权重。它跨越多少个数量级？</translation>
    </message>
    <message>
        <source>Take the division away</source>
        <translation>去掉除法</translation>
    </message>
    <message>
        <source>Give G plain SGD, in the middle of the run. What will become of the band?</source>
        <translation>在运行中途给 G 换成普通 SGD。那条带子会怎样？</translation>
    </message>
    <message>
        <source>Ask for a drawing of what comes before anybody presses anything.</source>
        <translation>在任何人按下之前，请大家先画出将会发生什么。</translation>
    </message>
    <message>
        <source>Choose SGD for G.</source>
        <translation>为 G 选择 SGD。</translation>
    </message>
    <message>
        <source>One step for all</source>
        <translation>所有权重同一步长</translation>
    </message>
    <message>
        <source>Let it train on: from the swap on, G's band is a line. Every weight moves by the learning rate times its gradient.</source>
        <translation>让它继续训练：从更换起，G 的带子成为一条线。每个权重移动的量是学习率乘以它的梯度。</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>它的代价</translation>
    </message>
    <message>
        <source>At the same rate G now moves far less. Watch *Quality*, then give it Adam back.</source>
        <translation>学习率相同，G 现在却移动得少得多。看“质量”图，再把 Adam 还给它。</translation>
    </message>
    <message>
        <source>The rate that is right for SGD would be a hundred times this one: the lesson on optimizers tries it.</source>
        <translation>适合 SGD 的学习率是这里的一百倍：优化器那一课会试。</translation>
    </message>
    <message>
        <source>Other views of the same step</source>
        <translation>同一步的其他视图</translation>
    </message>
    <message>
        <source>The chip in the view's head chooses more: the angle between step and gradient, both moments, the noise of the gradient, and
whether a step went too far along its own direction.

Side by side in lanes these tell optimizers apart better than any loss curve.
</source>
        <translation>视图标题栏上的按钮可以选择更多内容：步与梯度的夹角、一阶矩和二阶矩、梯度的噪声，以及一步是否沿自己的方向走过了头。

在并排的对比运行中，这些比任何损失曲线都更能区分优化器。
</translation>
    </message>
    <message>
        <source>Bring Dirac home without R1</source>
        <translation>不用 R1，让 Dirac 归位</translation>
    </message>
    <message>
        <source>The smallest GAN circles for ever. End it, and R1 is not allowed.</source>
        <translation>最小的 GAN 永远打转。请结束它，但不许用 R1。</translation>
    </message>
    <message>
        <source>Home, without R1</source>
        <translation>不用 R1 归位</translation>
    </message>
    <message>
        <source>All reals are 0, G has one weight, D one slope, and they circle. Bring **both within 0.05 of rest by step 3,000**.

The two penalties R1 and R2 have to stay off, and the data, both networks and the loss as they are. All else is yours: rates, optimizers,
dynamics, noise, decay.

Save it (*File*, *Save the run on show alone*) and hand it in: `ganviz replay FILE --challenge challenge-dirac` plays it again and says whether
it counts.
</source>
        <translation>所有真实样本都是 0，G 有一个权重，D 有一个斜率，双方绕圈。请在**第 3,000 步以内使双方离平衡点都不超过 0.05**。

R1 和 R2 两种惩罚必须保持关闭，数据、两个网络和损失保持原样。其余一切由你决定：学习率、优化器、更新方式、噪声、衰减。

单独保存这个运行（菜单“文件”中的“单独保存当前运行”）并提交：`ganviz replay FILE --challenge challenge-dirac` 会重放一遍，并告知是否通过。
</translation>
    </message>
    <message>
        <source>Train until both are within 0.05 of rest, by step 3,000.</source>
        <translation>在第 3,000 步以内，训练到双方离平衡点都不超过 0.05。</translation>
    </message>
    <message>
        <source>Eight modes, D's rate untouched</source>
        <translation>八个模式，不动 D 的学习率</translation>
    </message>
    <message>
        <source>The ring has collapsed as D is slow. Bring it back, and leave D's learning rate alone.</source>
        <translation>D 太慢，环已经崩溃。请恢复它，但不要动 D 的学习率。</translation>
    </message>
    <message>
        <source>Cover the ring</source>
        <translation>覆盖环</translation>
    </message>
    <message>
        <source>D learns 25 times more slowly than G, and all fakes crowd together. **Cover at least seven of the eight modes by step
8,000**.

D's optimizer and its rate have to stay as they are, and so do the data and both networks. All else is yours.

Save it (*File*, *Save the run on show alone*) and hand it in: `ganviz replay FILE --challenge challenge-collapse` plays it again and says
whether it counts.
</source>
        <translation>D 的学习速度只有 G 的 1/25，所有生成样本挤在一起。请在**第 8,000 步以内覆盖八个模式中的至少七个**。

D 的优化器及其学习率必须保持原样，数据和两个网络也是。其余一切由你决定。

单独保存这个运行（菜单“文件”中的“单独保存当前运行”）并提交：`ganviz replay FILE --challenge challenge-collapse` 会重放一遍，并告知是否通过。
</translation>
    </message>
    <message>
        <source>Train until seven modes are covered, by step 8,000.</source>
        <translation>在第 8,000 步以内，训练到覆盖七个模式。</translation>
    </message>
</context>
</TS>
