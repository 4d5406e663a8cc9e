<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>This was not measured at this step: Look closer computes it.</source>
        <translation>这一步没有测量它：用“细看”可以计算。</translation>
    </message>
    <message>
        <source>points of a plane</source>
        <translation>平面上的点</translation>
    </message>
    <message>
        <source>games of two numbers</source>
        <translation>两个数的博弈</translation>
    </message>
    <message>
        <source>numbers along a line</source>
        <translation>直线上的数</translation>
    </message>
    <message>
        <source>{view}: of data with modes to count; this data has none.</source>
        <translation>{view}：只适用于有可数模式的数据；当前数据没有。</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Where real and fake samples are, and what D says of each place.</source>
        <translation>真实样本与生成样本在哪里，以及 D 对每个位置的判断。</translation>
    </message>
    <message>
        <source>Densities</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>How dense reals and fakes are along a line, what D says, and G's way from z.</source>
        <translation>直线上真实样本与生成样本的密度、D 的判断，以及 G 如何由 z 映射而来。</translation>
    </message>
    <message>
        <source>What G paints from fixed latents, beside real images.</source>
        <translation>G 由固定潜变量生成的图像，旁边是真实图像。</translation>
    </message>
    <message>
        <source>Phase portrait</source>
        <translation>相图</translation>
    </message>
    <message>
        <source>The way of a game of two numbers.</source>
        <translation>两个数的博弈所走的轨迹。</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>What each network tries to make small.</source>
        <translation>每个网络力图减小的量。</translation>
    </message>
    <message>
        <source>Modes over time</source>
        <translation>模式变化</translation>
    </message>
    <message>
        <source>Which modes the fakes were at, and how much of their fair share.</source>
        <translation>生成样本落在哪些模式上，各占应得份额的多少。</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>How good the fakes are: the high-quality share, and a distance of choice.</source>
        <translation>生成样本有多好：高质量样本的比例，以及任选的一种距离。</translation>
    </message>
    <message>
        <source>Mode mass</source>
        <translation>模式占比</translation>
    </message>
    <message>
        <source>How the fakes spread over the modes, beside how they should.</source>
        <translation>生成样本在各模式上的分布，与应有的分布对照。</translation>
    </message>
    <message>
        <source>Which classes the fakes are of, by a classifier that learns from the real images.</source>
        <translation>由一个在真实图像上学习的分类器判断生成样本属于哪些类别。</translation>
    </message>
    <message>
        <source>How each layer learns: gradients, updates, idle units, singular values.</source>
        <translation>各层如何学习：梯度、更新、闲置单元、奇异值。</translation>
    </message>
    <message>
        <source>What optimizers make of gradients: steps, moments, noise.</source>
        <translation>优化器如何处理梯度：步长、矩、噪声。</translation>
    </message>
    <message>
        <source>Eigenvalues of the step</source>
        <translation>单步特征值</translation>
    </message>
    <message>
        <source>Whether a game of two numbers comes to rest, and how it turns.</source>
        <translation>两个数的博弈是否趋于静止，以及如何旋转。</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>博弈</translation>
    </message>
    <message>
        <source>Whether the game turns or is attracted here: path angle and eigenvalues.</source>
        <translation>博弈在此处是旋转还是被吸引：路径角与特征值。</translation>
    </message>
    <message>
        <source>What D thinks</source>
        <translation>D 的判断</translation>
    </message>
    <message>
        <source>What D says of reals, fakes and held-out reals; what G's loss makes of it.</source>
        <translation>D 对真实、生成与留出样本的判断，以及由此得到的 G 的损失。</translation>
    </message>
    <message>
        <source>D's scores</source>
        <translation>D 的评分</translation>
    </message>
    <message>
        <source>What D says of reals, fakes and held-out reals on average, over steps.</source>
        <translation>D 对真实、生成与留出样本的平均评分随步数的变化。</translation>
    </message>
    <message>
        <source>{view}: of {kinds} alone; this set-up is of {kind}.</source>
        <translation>{view}：只适用于{kinds}；当前配置是{kind}。</translation>
    </message>
    <message>
        <source>Reals are green discs, fakes amber crosses. The tint is the discriminator's logit at each place: green above 0, amber below; with most losses that is real and fake. A ring round a mode closes as the mode gets its fair share of the fakes.</source>
        <translation>绿色圆点是真实样本，琥珀色叉号是生成样本。底色是判别器在各处的 logit：大于 0 为绿色，小于 0 为琥珀色；对多数损失来说，这就是“真”与“假”。每个模式外有一个圆环，随着生成样本在该模式上达到应有的份额而闭合。</translation>
    </message>
    <message>
        <source>Reals are green, fakes amber, D is dashed. Dotted: the best that D could say of these fakes, where its loss has one. Arrows below lead from latents to what G makes of them; the one at the pointer says where G's loss pushes a fake.</source>
        <translation>绿色是真实样本，琥珀色是生成样本，虚线是 D。点线：损失有最优 D 时，D 对这些生成样本所能给出的最好判断。下方的箭头从潜变量指向 G 由它生成的样本；指针处的箭头表示 G 的损失把生成样本推向哪里。</translation>
    </message>
    <message>
        <source>Latents stay the same, so that each picture is seen to change. A click on a fake finds the reals nearest to it, a click on a second one what G makes of the latents between both.</source>
        <translation>潜变量保持不变，因此能看到每张图如何变化。点一张生成图，会找出与它最近的真实图；再点另一张，会显示 G 由两者之间的潜变量生成的图。</translation>
    </message>
    <message>
        <source>G's number θ is across, D's slope ψ up. Arrows say where one real step leads from each place.</source>
        <translation>横轴是 G 的数 θ，纵轴是 D 的斜率 ψ。箭头表示从各处走真实的一步会到哪里。</translation>
    </message>
    <message>
        <source>They say little about how good the fakes are: what a player pays depends on how good the other is.</source>
        <translation>它几乎说明不了生成样本的好坏：一方的损失取决于另一方有多强。</translation>
    </message>
    <message>
        <source>A row is a mode: the brighter, the more of the fakes it has, up to its fair share; dark where it has none.</source>
        <translation>每行是一个模式：越亮，它得到的生成样本越多，直到应有的份额；没有生成样本时为暗色。</translation>
    </message>
    <message>
        <source>The dotted line is what a perfect generator would score, as sets of reals differ, too; most of them would score within the band.</source>
        <translation>点线是完美的生成器会得到的值，因为真实样本之间也有差别；它多半会落在色带之内。</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>A bar is a mode, and the dashed line the share that it should have.</source>
        <translation>每个条形是一个模式，虚线是它应有的份额。</translation>
    </message>
    <message>
        <source>The classifier learns in the background. How often it is right is counted on reals that it never saw.</source>
        <translation>分类器在后台学习。它的准确率是在它从未见过的真实图上统计的。</translation>
    </message>
    <message>
        <source>A curve is a layer, G's solid and D's dashed; of compared runs, all layers of a player at once. Where layers near the input have far less than the others, the gradient vanishes on its way to them.</source>
        <translation>每条曲线是一层，G 为实线，D 为虚线；对照各次训练时，是一方的所有层合在一起。靠近输入的层远小于其他层时，说明梯度在传到那里的路上消失了。</translation>
    </message>
    <message>
        <source>G is solid, D dashed: by how much gradients are multiplied, where the update leads beside the gradient, how far a step goes along its slope, and how much batches differ.</source>
        <translation>G 为实线，D 为虚线：梯度被乘以多少，更新方向与梯度相比如何，一步沿斜坡走了多远，以及各批之间相差多少。</translation>
    </message>
    <message>
        <source>Eigenvalues</source>
        <translation>特征值</translation>
    </message>
    <message>
        <source>Inside the unit circle a small distance from rest shrinks with each step, outside it grows; the angle is by how much it turns.</source>
        <translation>在单位圆内，与平衡点的微小偏离每一步都会缩小；在圆外则会增大；幅角表示每步转过多少。</translation>
    </message>
    <message>
        <source>Measure here follows the gradients of both players along the line from earlier weights to these. Eigenvalues right of the upright line attract, left of it they repel; off the level line the game turns.</source>
        <translation>“在此测量”沿着从早先权重到当前权重的直线跟踪双方的梯度。特征值在竖线右侧表示吸引，左侧表示排斥；偏离横线表示博弈在旋转。</translation>
    </message>
    <message>
        <source>D thinks</source>
        <translation>D 判断</translation>
    </message>
    <message>
        <source>Where reals, fakes and held-out reals lie on each other, D cannot tell them apart. G's loss is what G pays for each fake: where its curve is flat, G hardly learns.</source>
        <translation>真实样本、生成样本与留出样本重叠之处，D 无法区分它们。“G 的损失”是 G 为每个生成样本付出的代价：曲线平坦之处，G 几乎学不到东西。</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Where reals lie above held-out reals, D knows its reals by heart.</source>
        <translation>真实样本高于留出样本时，说明 D 已经记住了它的真实样本。</translation>
    </message>
    <message>
        <source>This data has no classes to tell: those of images are told, of digits, MNIST and Fashion-MNIST.</source>
        <translation>当前数据没有可辨别的类别：只辨别数字、MNIST 与 Fashion-MNIST 图像的类别。</translation>
    </message>
    <message>
        <source>No classifier can learn, as the files of these images are no longer there, or are damaged.</source>
        <translation>分类器无法学习：这些图像的文件已不存在或已损坏。</translation>
    </message>
    <message>
        <source>The fakes are not finite: the run has diverged.</source>
        <translation>生成样本不是有限数：运行已发散。</translation>
    </message>
    <message>
        <source>too far from the data to be read</source>
        <translation>离数据太远，无法解读</translation>
    </message>
    <message>
        <source>Nothing is kept of this step, as the classifier was not asked or still learning. Look closer computes it.</source>
        <translation>这一步没有保留结果：当时没有询问分类器，或它还在学习。用“细看”可以计算。</translation>
    </message>
    <message>
        <source>Classes of the fakes</source>
        <translation>生成样本的类别</translation>
    </message>
    <message>
        <source>A class is covered when it holds at least a quarter of the share of the fakes that it has among the real images. Fréchet distance (classifier features): between the last layer of a small classifier of fakes and of as many reals; the floor is what two sets of reals score. It compares with no FID, which has another network's features.</source>
        <translation>一个类别在生成样本中所占比例达到它在真实图像中比例的四分之一以上，即算被覆盖。Fréchet 距离（分类器特征）：比较小型分类器最后一层在生成样本与同样多的真实样本上的输出；下限是两组真实样本之间的得分。它不能与 FID 比较，后者用的是另一个网络的特征。</translation>
    </message>
    <message>
        <source>{covered} of {every} classes</source>
        <translation>{covered} / {every} 类</translation>
    </message>
    <message>
        <source>The classifier is {share:.0f} % sure of its classes of the fakes, on average. </source>
        <translation>分类器对生成样本类别的平均把握为 {share:.0f} %。</translation>
    </message>
    <message>
        <source>A classifier is learning from the real images: {done} %; so far it is right on {share}.</source>
        <translation>分类器正在学习真实图像：{done} %；目前判对 {share}。</translation>
    </message>
    <message>
        <source>{share:.1f} % of {count:,} held-out reals</source>
        <translation>{count:,} 个留出真实样本中的 {share:.1f} %</translation>
    </message>
    <message>
        <source>{dashes} reals</source>
        <translation>{dashes} 真实样本</translation>
    </message>
    <message>
        <source>{share:.0f} % as asked</source>
        <translation>{share:.0f} % 符合要求</translation>
    </message>
    <message>
        <source>Fréchet {distance}</source>
        <translation>Fréchet {distance}</translation>
    </message>
    <message>
        <source>A classifier is learning from the real images: {done} %.</source>
        <translation>分类器正在学习真实图像：{done} %。</translation>
    </message>
    <message>
        <source>{distance} (floor {floor})</source>
        <translation>{distance}（下限 {floor}）</translation>
    </message>
    <message>
        <source>{covered} of {every} classes covered</source>
        <translation>覆盖 {covered} / {every} 类</translation>
    </message>
    <message>
        <source>KL {value} nats</source>
        <translation>KL {value} nats</translation>
    </message>
    <message>
        <source>fakes {factor:.1f} times as far from reals as reals are from each other</source>
        <translation>生成样本与真实样本的距离是真实样本彼此距离的 {factor:.1f} 倍</translation>
    </message>
    <message>
        <source>of step {step:,}</source>
        <translation>第 {step:,} 步</translation>
    </message>
    <message>
        <source>The share of the fakes of each class: nothing yet</source>
        <translation>生成样本中各类别的比例：尚无</translation>
    </message>
    <message>
        <source>too far to be read</source>
        <translation>太远，无法解读</translation>
    </message>
    <message>
        <source>too far</source>
        <translation>太远</translation>
    </message>
    <message>
        <source>classifier right on {share}</source>
        <translation>分类器判对 {share}</translation>
    </message>
    <message>
        <source>{lost:,} of {count:,} fakes are not finite</source>
        <translation>{count:,} 个生成样本中有 {lost:,} 个不是有限数</translation>
    </message>
    <message>
        <source>What the best D would say of these two densities, without penalties and noise; not drawn without samples</source>
        <translation>最优的 D 对这两个密度的判断，不计惩罚与噪声；没有样本处不画</translation>
    </message>
    <message>
        <source>No best D is known in closed form for this loss, or the data has no density</source>
        <translation>这种损失没有已知的闭式最优 D，或数据没有密度</translation>
    </message>
    <message>
        <source>Latents have more numbers than one, or are of a pool: there is no line to draw arrows from</source>
        <translation>潜变量不止一个数，或来自固定的样本池：没有可以画箭头的直线</translation>
    </message>
    <message>
        <source>Show to which x the generator sends 25 latents z, each standing for as many</source>
        <translation>显示生成器把 25 个潜变量 z 映射到哪些 x，每个代表同样多的样本</translation>
    </message>
    <message>
        <source>D's probability that a sample here is real</source>
        <translation>D 认为此处样本为真的概率</translation>
    </message>
    <message>
        <source>D's output here, on the axis at the right: as a real is to have, or as a fake</source>
        <translation>D 在此处的输出，见右轴：接近真实样本还是生成样本的目标值</translation>
    </message>
    <message>
        <source>D's output here, on the axis at the right: it tells the ratio of the two densities</source>
        <translation>D 在此处的输出，见右轴：它给出两个密度之比</translation>
    </message>
    <message>
        <source>The critic's output here, on an axis of its own at the right: only differences mean anything</source>
        <translation>评判器（critic）在此处的输出，右侧有单独的轴：只有差值有意义</translation>
    </message>
    <message>
        <source>Densities of reals and fakes along a line, and what D says of each place.</source>
        <translation>直线上真实样本与生成样本的密度，以及 D 对每个位置的判断。</translation>
    </message>
    <message>
        <source>is no number</source>
        <translation>不是数</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Data p(x)</source>
        <translation>数据 p(x)</translation>
    </message>
    <message>
        <source>Show how dense reals are: exact</source>
        <translation>显示真实样本的密度：精确值</translation>
    </message>
    <message>
        <source>Fakes q(x)</source>
        <translation>生成 q(x)</translation>
    </message>
    <message>
        <source>Show how dense fakes are: a kernel estimate</source>
        <translation>显示生成样本的密度：核密度估计</translation>
    </message>
    <message>
        <source>Best D</source>
        <translation>最优 D</translation>
    </message>
    <message>
        <source>z to x</source>
        <translation>z 到 x</translation>
    </message>
    <message>
        <source>Arrow under the pointer: where G's loss pushes a fake</source>
        <translation>指针下的箭头：G 的损失把生成样本推向何处</translation>
    </message>
    <message>
        <source>Show how dense fakes are: a kernel estimate from {count:,} evenly spread latents</source>
        <translation>显示生成样本的密度：由 {count:,} 个均匀分布的潜变量作核密度估计</translation>
    </message>
    <message>
        <source>Show how dense fakes are: a kernel estimate from {count:,} random latents</source>
        <translation>显示生成样本的密度：由 {count:,} 个随机潜变量作核密度估计</translation>
    </message>
    <message>
        <source>up to {highest:.3g}</source>
        <translation>高达 {highest:.3g}</translation>
    </message>
    <message>
        <source>{share:.0f} % of fakes</source>
        <translation>{share:.0f} % 生成样本</translation>
    </message>
    <message>
        <source>push {way}</source>
        <translation>推动 {way}</translation>
    </message>
    <message>
        <source>best {value}</source>
        <translation>最优 {value}</translation>
    </message>
    <message>
        <source>Tint each place by D's probability of real there</source>
        <translation>按 D 认为该处为真的概率给每个位置着色</translation>
    </message>
    <message>
        <source>Tint each place by D's output there: as a real is to have, or as a fake</source>
        <translation>按 D 在该处的输出给每个位置着色：接近真实样本还是生成样本的目标值</translation>
    </message>
    <message>
        <source>Tint each place by what D takes the ratio of the densities to be there: more real than fake, or less</source>
        <translation>按 D 所认为的该处密度之比给每个位置着色：真多于假，还是假多于真</translation>
    </message>
    <message>
        <source>Tint each place by the critic's output there, against its mean over reals and fakes; the contours are a standard deviation apart</source>
        <translation>按评判器（critic）在该处的输出与它对真实和生成样本的均值之差给每个位置着色；等高线间隔一个标准差</translation>
    </message>
    <message>
        <source>D says</source>
        <translation>D 认为</translation>
    </message>
    <message>
        <source>real</source>
        <comment>what D says</comment>
        <translation>真</translation>
    </message>
    <message>
        <source>fake</source>
        <comment>what D says</comment>
        <translation>假</translation>
    </message>
    <message>
        <source>D scores</source>
        <translation>D 评分</translation>
    </message>
    <message>
        <source>critic</source>
        <translation>评判器</translation>
    </message>
    <message>
        <source>higher</source>
        <comment>what D says</comment>
        <translation>较高</translation>
    </message>
    <message>
        <source>lower</source>
        <comment>what D says</comment>
        <translation>较低</translation>
    </message>
    <message>
        <source>more real</source>
        <comment>what D says</comment>
        <translation>偏真</translation>
    </message>
    <message>
        <source>more fake</source>
        <comment>what D says</comment>
        <translation>偏假</translation>
    </message>
    <message>
        <source>{says} {real} / {fake}</source>
        <translation>{says}：{real} / {fake}</translation>
    </message>
    <message>
        <source>  {mode}: {share:.3g} %  (fair {fair:.3g} %)</source>
        <translation>  {mode}：{share:.3g} %（应占 {fair:.3g} %）</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>Show real samples</source>
        <translation>显示真实样本</translation>
    </message>
    <message>
        <source>Fake</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Show what the generator makes of 1,000 fixed latents</source>
        <translation>显示生成器由 1,000 个固定潜变量生成的样本</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>曲面</translation>
    </message>
    <message>
        <source>Tint each place by what D says of it</source>
        <translation>按 D 的判断给每个位置着色</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Show what G's running average makes of the same latents</source>
        <translation>显示 G 的滑动平均由同样的潜变量生成的样本</translation>
    </message>
    <message>
        <source>Trails</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>While training, show the way each fake came since the last frames</source>
        <translation>训练时显示每个生成样本在最近几帧里走过的路</translation>
    </message>
    <message>
        <source>Layers</source>
        <comment>of a picture</comment>
        <translation>图层</translation>
    </message>
    <message>
        <source>Draw more: arrows, paths, the generator's manifold</source>
        <translation>画出更多：箭头、路径、生成器的流形</translation>
    </message>
    <message>
        <source>no discriminator</source>
        <translation>没有判别器</translation>
    </message>
    <message>
        <source>Also: {layers}.</source>
        <translation>另有：{layers}。</translation>
    </message>
    <message>
        <source>Real and fake samples in the plane.</source>
        <translation>平面上的真实样本与生成样本。</translation>
    </message>
    <message>
        <source>This batch alone</source>
        <translation>仅这一批</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Draw data by hand while G and D train on it; and fakes or D itself, in networks made for that</source>
        <translation>手绘数据，G 和 D 同时用它训练；若网络支持，也可手绘生成样本或 D 本身</translation>
    </message>
    <message>
        <source>Draw data by hand while G and D train on it: a stroke scatters numbers below it</source>
        <translation>在 G 和 D 训练的同时手绘数据：一笔划过，数值就撒在它下方</translation>
    </message>
    <message>
        <source>Drag fakes to where D takes them for real</source>
        <translation>把生成样本拖到 D 判为真实的地方</translation>
    </message>
    <message>
        <source>Drag fakes</source>
        <translation>拖动生成样本</translation>
    </message>
    <message>
        <source>Drag the fakes under the brush; a small brush takes them one by one</source>
        <translation>拖动笔刷下的生成样本；笔刷较小时可逐个拖动</translation>
    </message>
    <message>
        <source>The fakes are not known yet</source>
        <translation>生成样本尚未就绪</translation>
    </message>
    <message>
        <source>{held:,} of {all:,} fakes in hand</source>
        <translation>抓住了 {all:,} 个生成样本中的 {held:,} 个</translation>
    </message>
    <message>
        <source>{held:,} in hand</source>
        <translation>抓住 {held:,} 个</translation>
    </message>
    <message>
        <source>Drag to scatter points, {rate} a second; they are what G learns at once</source>
        <translation>拖动以撒点，每秒 {rate} 个；G 立即学习它们</translation>
    </message>
    <message>
        <source>{count:,} of {most:,} points drawn</source>
        <translation>已画 {count:,}/{most:,} 个点</translation>
    </message>
    <message>
        <source>{count:,} of {most:,}</source>
        <translation>{count:,}/{most:,}</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>笔刷</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮</translation>
    </message>
    <message>
        <source>Drag over points to take them away</source>
        <translation>拖过的点会被擦掉</translation>
    </message>
    <message>
        <source>Nothing drawn: the data stays as it is</source>
        <translation>还没有画：数据保持原样</translation>
    </message>
    <message>
        <source>Nothing drawn yet</source>
        <translation>还没有画</translation>
    </message>
    <message>
        <source>{most:,} points are the most: erase some to draw more</source>
        <translation>最多 {most:,} 个点：擦掉一些才能再画</translation>
    </message>
    <message>
        <source>{most:,}: the most</source>
        <translation>已满 {most:,}</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>笔刷大小</translation>
    </message>
    <message>
        <source>From this data</source>
        <translation>取自数据</translation>
    </message>
    <message>
        <source>Begin with samples of the data as it is</source>
        <translation>从现有数据的样本开始</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Have nothing drawn; data stays as it is until you draw again</source>
        <translation>清除所画内容；再次绘制之前数据保持原样</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take the last stroke back  (Ctrl+Z)</source>
        <translation>撤销最后一笔（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Draw no more: the data stays as it is now  (Esc)</source>
        <translation>结束绘制：数据保持现在的样子（Esc）</translation>
    </message>
    <message>
        <source>Paint where D says real, and where fake</source>
        <translation>涂出 D 判为真、判为假的地方</translation>
    </message>
    <message>
        <source>Paint D</source>
        <translation>涂出 D</translation>
    </message>
    <message>
        <source>Paint real</source>
        <translation>涂真</translation>
    </message>
    <message>
        <source>Drag where D is to say real: the longer, the surer</source>
        <translation>拖过 D 应判为真的地方：越久越肯定</translation>
    </message>
    <message>
        <source>Paint fake</source>
        <translation>涂假</translation>
    </message>
    <message>
        <source>Drag where D is to say fake: the longer, the surer</source>
        <translation>拖过 D 应判为假的地方：越久越肯定</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>抹平</translation>
    </message>
    <message>
        <source>Drag to level D out: G learns from slopes, and stands still on a plain</source>
        <translation>拖动以抹平 D：G 靠坡度学习，在平地上停滞不动</translation>
    </message>
    <message>
        <source>The surface is not known yet</source>
        <translation>D 的曲面尚未就绪</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} fakes</source>
        <translation><numerusform>{count:,} 个生成样本</numerusform></translation>
    </message>
    <message>
        <source>{fakes} not finite</source>
        <translation>{fakes}不是有限数</translation>
    </message>
    <message>
        <source>{arrow} {fakes} this way</source>
        <translation>{arrow} 此方向有 {fakes}</translation>
    </message>
    <message>
        <source>Click: go back to before it</source>
        <translation>单击：回到它之前</translation>
    </message>
    <message>
        <source>{number}  step {step:,}: {change}</source>
        <translation>{number}  第 {step:,} 步：{change}</translation>
    </message>
    <message>
        <source>Not measured yet. “Measure here” follows the gradients of both players along the straight line from an earlier step to the one where the run stands, and finds how the game turns about it.</source>
        <translation>尚未测量。“在此测量”沿着从较早一步到当前步的直线跟踪双方的梯度，找出博弈在当前步附近如何旋转。</translation>
    </message>
    <message>
        <source>The weights are where they were at step {start:,}: there is no line between the two.</source>
        <translation>权重仍在第 {start:,} 步时的位置：两者之间没有直线。</translation>
    </message>
    <message>
        <source>below 0: on; above: back</source>
        <translation>小于 0：前进；大于 0：后退</translation>
    </message>
    <message>
        <source>0: at rest</source>
        <translation>0：静止</translation>
    </message>
    <message>
        <source>From 0</source>
        <translation>从 0</translation>
    </message>
    <message>
        <source>From ½</source>
        <translation>从 ½</translation>
    </message>
    <message>
        <source>From change</source>
        <translation>从更改处</translation>
    </message>
    <message>
        <source>Measure here</source>
        <translation>在此测量</translation>
    </message>
    <message>
        <source>Measure at the step where the run stands, on a copy of it: it takes some seconds, and the run may go on</source>
        <translation>在运行当前所在的步测量其副本：需要几秒，运行可以继续</translation>
    </message>
    <message>
        <source>Measure newest</source>
        <translation>测量最新</translation>
    </message>
    <message>
        <source>The step on show is past: what is measured is the newest step of the run</source>
        <translation>显示的是过去的步：测量的是运行最新的一步</translation>
    </message>
    <message>
        <source>Path angle</source>
        <translation>路径角</translation>
    </message>
    <message>
        <source>The cosine between both players' gradients, taken together, and the straight line from earlier weights (0) through the present ones (1) (Berard et al. 2020). Descent goes against the gradient: −1 is straight on, 1 straight back. A change of sign at 1: the present weights attract. A bump there without one: the game turns about them.</source>
        <translation>双方的联合梯度与从较早权重（0）经过当前权重（1）的直线之间的余弦（Berard 等，2020）。下降方向与梯度相反：−1 为径直向前，1 为径直后退。在 1 处变号：当前权重有吸引力。在该处隆起而不变号：博弈绕着它旋转。</translation>
    </message>
    <message>
        <source>Length of the gradient</source>
        <translation>梯度的长度</translation>
    </message>
    <message>
        <source>How long the gradient of both players is along that line. At rest it is 0.</source>
        <translation>双方的联合梯度沿该直线的长度。静止时为 0。</translation>
    </message>
    <message>
        <source>Those of the Jacobian of both players' gradients, the largest first. Right of the upright line: attracts; left of it: repels; off the level line: turns.</source>
        <translation>双方联合梯度的雅可比矩阵的特征值，从最大的开始。竖线右侧：吸引；左侧：排斥；偏离横线：旋转。</translation>
    </message>
    <message>
        <source>From the first step</source>
        <translation>从第一步开始</translation>
    </message>
    <message>
        <source>The line begins at the first weights of the run</source>
        <translation>直线从运行的初始权重开始</translation>
    </message>
    <message>
        <source>From half the way</source>
        <translation>从一半处开始</translation>
    </message>
    <message>
        <source>The line begins at the step half the way back</source>
        <translation>直线从步数一半处开始</translation>
    </message>
    <message>
        <source>From the last change</source>
        <translation>从上次更改开始</translation>
    </message>
    <message>
        <source>The line begins where something was changed last</source>
        <translation>直线从上次更改处开始</translation>
    </message>
    <message>
        <source>both</source>
        <comment>players</comment>
        <translation>双方</translation>
    </message>
    <message>
        <source>Game: along the path</source>
        <translation>博弈：沿路径</translation>
    </message>
    <message>
        <source>Game: eigenvalues of the Jacobian</source>
        <translation>博弈：雅可比矩阵的特征值</translation>
    </message>
    <message>
        <source>0 is step {start:,}, 1 is step {end:,} · {ends}</source>
        <translation>0 为第 {start:,} 步，1 为第 {end:,} 步 · {ends}</translation>
    </message>
    <message numerus="yes">
        <source>{quantity} from step {start:,} to {end:,}, of {count:,} samples: {verdict}. At the end: {values}.</source>
        <translation><numerusform>{quantity}，第 {start:,} 到 {end:,} 步，{count:,} 个样本：{verdict}。终点处：{values}。</numerusform></translation>
    </message>
    <message>
        <source>all {count:,}</source>
        <translation>全部 {count:,} 个</translation>
    </message>
    <message>
        <source>the {count:,} largest of {all:,}</source>
        <translation>{all:,} 个中最大的 {count:,} 个</translation>
    </message>
    <message>
        <source>at step {step:,}, {which} · across: real part, right of 0 attracts, left repels · upwards: imaginary part, off 0 turns</source>
        <translation>第 {step:,} 步，{which} · 横轴：实部，0 右侧吸引，左侧排斥 · 纵轴：虚部，偏离 0 则旋转</translation>
    </message>
    <message>
        <source>Eigenvalues at step {step:,}, {which}: {verdict}. Largest: {largest}.</source>
        <translation>第 {step:,} 步的特征值，{which}：{verdict}。最大：{largest}。</translation>
    </message>
    <message>
        <source>at {place}</source>
        <translation>位于 {place}</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>Cancel {share:.0%}</source>
        <translation>取消 {share:.0%}</translation>
    </message>
    <message>
        <source>{verdict} (step {step:,})</source>
        <translation>{verdict}（第 {step:,} 步）</translation>
    </message>
    <message>
        <source>nothing to tell: no way between the two steps, or no gradient on it</source>
        <translation>无从判断：两步之间没有距离，或其上没有梯度</translation>
    </message>
    <message>
        <source>attracts and turns: sign changes at a bump</source>
        <translation>吸引且旋转：在隆起处变号</translation>
    </message>
    <message>
        <source>attracts and turns on this line</source>
        <translation>沿此线吸引且旋转</translation>
    </message>
    <message>
        <source>attracts and turns</source>
        <translation>吸引且旋转</translation>
    </message>
    <message>
        <source>attracts: the sign changes at the end</source>
        <translation>吸引：在终点变号</translation>
    </message>
    <message>
        <source>attracts on this line</source>
        <translation>沿此线吸引</translation>
    </message>
    <message>
        <source>attracts</source>
        <translation>吸引</translation>
    </message>
    <message>
        <source>repels: the sign changes the other way</source>
        <translation>排斥：反向变号</translation>
    </message>
    <message>
        <source>repels on this line</source>
        <translation>沿此线排斥</translation>
    </message>
    <message>
        <source>repels</source>
        <translation>排斥</translation>
    </message>
    <message>
        <source>turns: a bump without a change of sign</source>
        <translation>旋转：隆起但不变号</translation>
    </message>
    <message>
        <source>turns on this line</source>
        <translation>沿此线旋转</translation>
    </message>
    <message>
        <source>turns</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>passes by: no change of sign at the end</source>
        <translation>经过：终点处不变号</translation>
    </message>
    <message>
        <source>passes by on this line</source>
        <translation>沿此线经过</translation>
    </message>
    <message>
        <source>passes by</source>
        <translation>经过</translation>
    </message>
    <message numerus="yes">
        <source>{which} turn</source>
        <translation><numerusform>{which} 旋转</numerusform></translation>
    </message>
    <message>
        <source>all</source>
        <comment>eigenvalues</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>{count:,} of {every:,}</source>
        <comment>eigenvalues</comment>
        <translation>{every:,} 中 {count:,}</translation>
    </message>
    <message>
        <source>attracts along {which}</source>
        <translation>吸引 {which}</translation>
    </message>
    <message>
        <source>repels along {which}</source>
        <translation>排斥 {which}</translation>
    </message>
    <message>
        <source>turns along {which}</source>
        <translation>旋转 {which}</translation>
    </message>
    <message numerus="yes">
        <source>{which} attract</source>
        <translation><numerusform>{which} 吸引</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{which} repel</source>
        <translation><numerusform>{which} 排斥</numerusform></translation>
    </message>
    <message>
        <source>neither attracts, repels nor turns</source>
        <translation>不吸引、不排斥也不旋转</translation>
    </message>
    <message>
        <source>none turns</source>
        <translation>无旋转</translation>
    </message>
    <message>
        <source>neither attracts nor repels</source>
        <translation>不吸引也不排斥</translation>
    </message>
    <message>
        <source>Gradients: {quantity}</source>
        <translation>梯度：{quantity}</translation>
    </message>
    <message>
        <source>vanishes: G's first layer has {share} of its last one's</source>
        <translation>消失：G 第一层仅为最后一层的 {share}</translation>
    </message>
    <message>
        <source>G1 has {share} of {last}'s</source>
        <translation>G1 为 {last} 的 {share}</translation>
    </message>
    <message>
        <source>measured first at step {step:,}</source>
        <translation>第 {step:,} 步首次测量</translation>
    </message>
    <message>
        <source>The gradient of G's first layer is {share} times that of its last: it has vanished on its way back. By SGD the first layers hardly learn; Adam enlarges what is left of it, noise and all.</source>
        <translation>G 第一层的梯度是最后一层的 {share} 倍：它在反向传播途中消失了。用 SGD 时前几层几乎学不到东西；Adam 会把残余的梯度连同噪声一起放大。</translation>
    </message>
    <message>
        <source>{shown} of {count} layers</source>
        <translation>{count} 层中的 {shown} 层</translation>
    </message>
    <message>
        <source>distance {number}</source>
        <translation>距离 {number}</translation>
    </message>
    <message>
        <source>distance {number} (floor {floor:.2g})</source>
        <translation>距离 {number}（下限 {floor:.2g}）</translation>
    </message>
    <message>
        <source>{covered} of {every} modes covered</source>
        <translation>覆盖 {covered} / {every} 个模式</translation>
    </message>
    <message>
        <source>{covered} of {every} covered</source>
        <translation>覆盖 {covered} / {every}</translation>
    </message>
    <message>
        <source>{count} touched</source>
        <translation>触及 {count}</translation>
    </message>
    <message>
        <source>{covered} of {every}</source>
        <translation>{covered} / {every}</translation>
    </message>
    <message>
        <source>dist. {number}</source>
        <translation>距离 {number}</translation>
    </message>
    <message>
        <source>Ask G for this class alone, by the same latents</source>
        <translation>只让 G 用同样的潜变量生成这一类</translation>
    </message>
    <message>
        <source>All, in turn</source>
        <translation>全部，依次</translation>
    </message>
    <message>
        <source>Ask G for each class in turn, and show reals of it beside</source>
        <translation>依次让 G 生成每一类，旁边显示该类的真实样本</translation>
    </message>
    <message>
        <source>{fakes}, beside {reals}</source>
        <translation>{fakes}，旁边为{reals}</translation>
    </message>
    <message>
        <source>{fakes} ({count} fixed latents)</source>
        <translation>{fakes}（{count} 个固定潜变量）</translation>
    </message>
    <message>
        <source>Average of G</source>
        <translation>G 的平均</translation>
    </message>
    <message>
        <source>{fake} {number}: always from the same latent numbers, so that its change is the generator's. Click: the real images nearest to it; then another one: the walk between the two</source>
        <translation>{fake} {number}：始终来自同样的潜变量，因此它的变化就是生成器的变化。单击：显示与它最近的真实图像；再单击另一个：两者之间的潜空间漫步</translation>
    </message>
    <message>
        <source>Real image {number}, drawn from the data</source>
        <translation>真实图像 {number}，取自数据</translation>
    </message>
    <message>
        <source>Show what G's running average paints, in place of G itself</source>
        <translation>显示 G 的滑动平均生成的图像，代替 G 本身</translation>
    </message>
    <message>
        <source>Show {count} fakes</source>
        <translation>显示 {count} 个生成样本</translation>
    </message>
    <message>
        <source>all</source>
        <comment>the classes</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Class: {name}</source>
        <translation>类别：{name}</translation>
    </message>
    <message>
        <source>distances below; usual between reals {usual:.3f}</source>
        <translation>下方为距离；真实样本之间通常为 {usual:.3f}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} 到 {end}</translation>
    </message>
    <message>
        <source>from {start} to {end}</source>
        <translation>从 {start} 到 {end}</translation>
    </message>
    <message>
        <source>what G makes of latents in between</source>
        <translation>G 由其间的潜变量生成的图像</translation>
    </message>
    <message>
        <source>Arc</source>
        <translation>弧线</translation>
    </message>
    <message>
        <source>Walk along an arc of latents, which stay as long as usual ones, not along a line</source>
        <translation>沿潜变量的弧线漫步（长度保持与通常相同），而不沿直线</translation>
    </message>
    <message>
        <source>Choose no fake any more</source>
        <translation>取消选择生成样本</translation>
    </message>
    <message>
        <source>The fake, and the reals nearest to it. Below, their distance: the root mean square difference of pixels</source>
        <translation>生成样本，以及与它最近的真实样本。下方为距离：像素差的均方根</translation>
    </message>
    <message>
        <source>What G makes of latents on the way from one fake to the other</source>
        <translation>G 由两个假样本之间的潜变量依次生成的图像</translation>
    </message>
    <message>
        <source>Fake {number}</source>
        <translation>生成 {number}</translation>
    </message>
    <message>
        <source>nearly a copy of a real one</source>
        <translation>几乎是真实样本的复制品</translation>
    </message>
    <message>
        <source>no copy</source>
        <translation>不是复制品</translation>
    </message>
    <message>
        <source>{verdict}; {distances}</source>
        <translation>{verdict}；{distances}</translation>
    </message>
    <message>
        <source>{verdict}; distances below, usual {usual:.3f}</source>
        <translation>{verdict}；下方为距离，通常 {usual:.3f}</translation>
    </message>
    <message>
        <source>{verdict}; distances below</source>
        <translation>{verdict}；下方为距离</translation>
    </message>
    <message>
        <source>dist.</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>{verdict}: nearest real at {distance:.3f}, {distances}</source>
        <translation>{verdict}：最近的真实样本距离 {distance:.3f}，{distances}</translation>
    </message>
    <message>
        <source>Walk</source>
        <comment>through latents</comment>
        <translation>漫步</translation>
    </message>
    <message>
        <source>{ends}: {what}</source>
        <translation>{ends}：{what}</translation>
    </message>
    <message>
        <source>{count} images from fake {start} to fake {end}</source>
        <translation>从生成样本 {start} 到 {end} 的 {count} 幅图像</translation>
    </message>
    <message>
        <source>Nearest real images</source>
        <translation>最近的真实图像</translation>
    </message>
    <message>
        <source>Walk between two fakes</source>
        <translation>两个生成样本之间的漫步</translation>
    </message>
    <message>
        <source>Root mean square difference of pixels, from 0 for equal to 1 for black against white. Usual: the median of how far a real image is from the nearest other one. Below {share:.0%} of that a fake is called nearly a copy.</source>
        <translation>像素差的均方根，相同为 0，黑对白为 1。“通常”：真实图像与最近的另一幅真实图像之间距离的中位数。低于它的 {share:.0%} 时，生成样本称为几乎是复制品。</translation>
    </message>
    <message>
        <source>click another fake to walk there through the latents</source>
        <translation>单击另一个生成样本，在潜空间中漫步过去</translation>
    </message>
    <message>
        <source>click another fake</source>
        <translation>单击另一个生成样本</translation>
    </message>
    <message>
        <source>looking for the nearest real images</source>
        <translation>正在寻找最近的真实图像</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>latent z</source>
        <translation>潜变量 z</translation>
    </message>
    <message>
        <source>latents z₁ → z₂ ↑</source>
        <translation>潜变量 z₁ → z₂ ↑</translation>
    </message>
    <message>
        <source>Latents, each cell equally likely; point at one to see where G sends it</source>
        <translation>潜变量，每格概率相同；指向一个即可看到 G 把它映射到哪里</translation>
    </message>
    <message>
        <source>From latents to what G makes of them</source>
        <translation>从潜变量到 G 的生成结果</translation>
    </message>
    <message>
        <source>Left: latents as they are; right: what G makes of them</source>
        <translation>左：潜变量本身；右：G 的生成结果</translation>
    </message>
    <message>
        <source>z₁ → z₂ ↑, rest 0</source>
        <translation>z₁ → z₂ ↑，其余为 0</translation>
    </message>
    <message>
        <source>A slice of latents of {count} numbers: all but two are 0</source>
        <translation>{count} 维潜变量的一个切片：除两个外全为 0</translation>
    </message>
    <message>
        <source>denser: stronger</source>
        <translation>越密颜色越深</translation>
    </message>
    <message>
        <source>{menu}: {entries}</source>
        <translation>{menu}：{entries}</translation>
    </message>
    <message>
        <source>none</source>
        <comment>of the layers</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Means of about {steps:,} steps each; faint: all that was recorded</source>
        <translation>每点约为 {steps:,} 步的均值；浅色：全部记录</translation>
    </message>
    <message>
        <source>look settled, but the fakes are far from the data: distance {distance}, floor {floor}</source>
        <translation>看似平稳，但生成样本离数据很远：距离 {distance}，下限 {floor}</translation>
    </message>
    <message>
        <source>look settled, but fakes are far: {distance}, floor {floor}</source>
        <translation>看似平稳，但生成样本很远：{distance}，下限 {floor}</translation>
    </message>
    <message>
        <source>settled, but far: {distance}</source>
        <translation>平稳，但很远：{distance}</translation>
    </message>
    <message>
        <source>of different models: not to be compared with each other</source>
        <translation>来自不同模型：不能相互比较</translation>
    </message>
    <message>
        <source>of different models</source>
        <translation>来自不同模型</translation>
    </message>
    <message>
        <source>Both losses have been level for {steps:,} steps, while the distance of the fakes is {distance}: a perfect generator would score {floor}. A loss tells how the game stands, not how good the fakes are.</source>
        <translation>两个损失已持平 {steps:,} 步，而生成样本的距离为 {distance}：完美的生成器可达 {floor}。损失说明博弈的局面，而不说明生成样本有多好。</translation>
    </message>
    <message>
        <source>of D; dotted: log 4, where it tells nothing apart</source>
        <translation>D 的损失；点线：log 4，即完全无法区分</translation>
    </message>
    <message>
        <source>of D; dotted: log 4</source>
        <translation>D 的损失；点线：log 4</translation>
    </message>
    <message>
        <source>of D</source>
        <translation>D 的损失</translation>
    </message>
    <message>
        <source>A GAN's losses tell how a game stands, those of the other models how well they fit the data.</source>
        <translation>GAN 的损失说明博弈的局势，其他模型的损失说明它们与数据的符合程度。</translation>
    </message>
    <message>
        <source>Mode {number}: {share} of the fakes, target {target}</source>
        <translation>模式 {number}：占生成样本的 {share}，目标 {target}</translation>
    </message>
    <message>
        <source>{name}: {share} of the fakes, {target} of the reals</source>
        <translation>{name}：占生成样本的 {share}，真实样本的 {target}</translation>
    </message>
    <message>
        <source>This data has no modes to count.</source>
        <translation>当前数据没有可数的模式。</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>The share of the fakes at each mode: {shares}</source>
        <translation>各模式上生成样本的比例：{shares}</translation>
    </message>
    <message>
        <source>target {share}</source>
        <translation>目标 {share}</translation>
    </message>
    <message>
        <source>dashed: target</source>
        <translation>虚线：目标</translation>
    </message>
    <message>
        <source>The share of the fakes at each mode over steps.</source>
        <translation>各模式上生成样本的比例随步数的变化。</translation>
    </message>
    <message>
        <source>{where}: {mode} {share} (fair {fair})</source>
        <translation>{where}：{mode} 占 {share}（应占 {fair}）</translation>
    </message>
    <message>
        <source> Step {step:,}: {shares}</source>
        <translation>第 {step:,} 步：{shares}</translation>
    </message>
    <message>
        <source>shade: share of the fakes</source>
        <translation>深浅：占生成样本的比例</translation>
    </message>
    <message>
        <source>shade: share</source>
        <translation>深浅：比例</translation>
    </message>
    <message>
        <source>fair = {share}</source>
        <translation>应占 {share}</translation>
    </message>
    <message>
        <source>{run}; lowest third: {other}</source>
        <translation>{run}；每行下 1/3：{other}</translation>
    </message>
    <message>
        <source>lowest third: {other}</source>
        <translation>每行下 1/3：{other}</translation>
    </message>
    <message>
        <source>{shown}; not shown: {rest}</source>
        <translation>{shown}；未显示：{rest}</translation>
    </message>
    <message>
        <source>{shade}, {fair}</source>
        <translation>{shade}，{fair}</translation>
    </message>
    <message>
        <source>Arrows: where G's loss sends fakes</source>
        <translation>箭头：G 的损失把生成样本推向何处</translation>
    </message>
    <message>
        <source>At some fakes: minus the gradient of G's own loss by that fake, which is the way it is sent</source>
        <translation>在部分生成样本处：G 的损失对该样本的负梯度，即它被推动的方向</translation>
    </message>
    <message>
        <source>Arrows: gradient of D</source>
        <translation>箭头：D 的梯度</translation>
    </message>
    <message>
        <source>At some fakes: where what D says of them grows. It vanishes where D is sure, be the loss's large</source>
        <translation>在部分生成样本处：D 的输出增大的方向。在 D 有把握的地方它会消失，即使损失的梯度很大</translation>
    </message>
    <message>
        <source>Manifold of G</source>
        <translation>G 的流形</translation>
    </message>
    <message>
        <source>A grid of equally likely latents, carried to where G sends it: the denser fakes are, the more opaque</source>
        <translation>概率相等的潜变量网格经 G 映射后的样子：生成样本越密越不透明</translation>
    </message>
    <message>
        <source>Paths of fakes</source>
        <translation>生成样本的路径</translation>
    </message>
    <message>
        <source>Where some of the latents led in the last pictures, paler where that is older</source>
        <translation>部分潜变量在最近几帧中的去向，越早越浅</translation>
    </message>
    <message>
        <source>  arrow {length}</source>
        <translation>  箭头 {length}</translation>
    </message>
    <message>
        <source>not kept of this step: {layers}</source>
        <translation>这一步没有保留：{layers}</translation>
    </message>
    <message>
        <source>density {value}</source>
        <translation>密度 {value}</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>manifold</source>
        <translation>流形</translation>
    </message>
    <message>
        <source>moved by this update</source>
        <translation>本次更新的移动</translation>
    </message>
    <message>
        <source>−∇ G's loss</source>
        <translation>−∇ G 的损失</translation>
    </message>
    <message>
        <source>off scale: {value}</source>
        <translation>超出范围：{value}</translation>
    </message>
    <message>
        <source>median and quartiles of |update| / |gradient|</source>
        <translation>|更新| / |梯度| 的中位数与四分位</translation>
    </message>
    <message>
        <source>|update| / |gradient|</source>
        <translation>|更新| / |梯度|</translation>
    </message>
    <message>
        <source>1 is straight down the gradient</source>
        <translation>1 为沿梯度径直下降</translation>
    </message>
    <message>
        <source>1: straight down</source>
        <translation>1：径直下降</translation>
    </message>
    <message>
        <source>−1 stood still, 0 at the minimum, 1 as far beyond</source>
        <translation>−1 未动，0 在最小值，1 越过同样远</translation>
    </message>
    <message>
        <source>0: at the minimum</source>
        <translation>0：在最小值</translation>
    </message>
    <message>
        <source>below 1, noise decides</source>
        <translation>小于 1 时由噪声主导</translation>
    </message>
    <message>
        <source>&lt;1: noise</source>
        <translation>&lt;1：噪声</translation>
    </message>
    <message>
        <source>1 goes straight on, below 0 back and forth</source>
        <translation>1 为径直向前，小于 0 为来回摆动</translation>
    </message>
    <message>
        <source>1: straight on</source>
        <translation>1：径直向前</translation>
    </message>
    <message>
        <source>Inside the optimizer: {quantity}</source>
        <translation>优化器内部：{quantity}</translation>
    </message>
    <message>
        <source>none</source>
        <comment>of the moments</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>Arrows: fresh</source>
        <translation>箭头：无记忆</translation>
    </message>
    <message>
        <source>Arrows: memory</source>
        <translation>箭头：有记忆</translation>
    </message>
    <message>
        <source>No arrows</source>
        <translation>无箭头</translation>
    </message>
    <message>
        <source>The path alone</source>
        <translation>仅轨迹</translation>
    </message>
    <message>
        <source>Steps that remember nothing</source>
        <translation>无记忆的一步</translation>
    </message>
    <message>
        <source>Where one real step leads from each place, by optimizers without any memory: as their first step</source>
        <translation>从各处出发真正走一步会到哪里，优化器没有任何记忆：如同第一步</translation>
    </message>
    <message>
        <source>Steps with the memory of now</source>
        <translation>带当前记忆的一步</translation>
    </message>
    <message>
        <source>Where one real step leads from each place, by optimizers that remember what they do now: momentum, averages, sizes</source>
        <translation>从各处出发真正走一步会到哪里，优化器保有当前的记忆：动量、平均值、大小</translation>
    </message>
    <message>
        <source>The way of G's number θ and D's slope ψ</source>
        <translation>G 的数 θ 与 D 的斜率 ψ 的轨迹</translation>
    </message>
    <message>
        <source>The way of G's number θ and D's slope ψ. Now {place}</source>
        <translation>G 的数 θ 与 D 的斜率 ψ 的轨迹。现在 {place}</translation>
    </message>
    <message>
        <source>   one step: θ {theta:+.3g}  ψ {psi:+.3g}</source>
        <translation>   一步：θ {theta:+.3g}  ψ {psi:+.3g}</translation>
    </message>
    <message>
        <source>one step</source>
        <translation>一步</translation>
    </message>
    <message>
        <source>across: {theta}, where every fake is</source>
        <translation>横轴：{theta}，全部生成样本的位置</translation>
    </message>
    <message>
        <source>up: {psi}, D's slope</source>
        <translation>纵轴：{psi}，D 的斜率</translation>
    </message>
    <message>
        <source>{dot} at rest</source>
        <translation>{dot} 平衡点</translation>
    </message>
    <message>
        <source>{cross} now</source>
        <translation>{cross} 现在</translation>
    </message>
    <message>
        <source>line: the last steps</source>
        <translation>线：最近的步</translation>
    </message>
    <message>
        <source>Move along with the newest step again (double click: the whole run)</source>
        <translation>重新跟随最新一步（双击：整个运行）</translation>
    </message>
    <message>
        <source>{name} {mean} (mean; {low} to {high})</source>
        <translation>{name} {mean}（均值；{low} 到 {high}）</translation>
    </message>
    <message>
        <source>steps {first:,}–{last:,}</source>
        <translation>第 {first:,}–{last:,} 步</translation>
    </message>
    <message>
        <source>Curves over steps {first:,.0f} to {last:,.0f}. Newest: {values}.</source>
        <translation>第 {first:,.0f} 到 {last:,.0f} 步的曲线。最新：{values}。</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source> Changes marked: {count}.</source>
        <translation>标出的更改：{count}。</translation>
    </message>
    <message>
        <source>Dotted: what a perfect generator would score on average, measured between many pairs of sets of reals; nine of ten would score within the band.</source>
        <translation>点线：完美生成器的平均得分，由许多对真实样本集测得；十次有九次落在色带之内。</translation>
    </message>
    <message>
        <source>It is of games of two numbers alone: networks have no known point of rest.</source>
        <translation>只适用于两个数的博弈：神经网络没有已知的平衡点。</translation>
    </message>
    <message>
        <source>It is of two-dimensional data alone.</source>
        <translation>只适用于二维数据。</translation>
    </message>
    <message>
        <source>All reals are one number, and so are all fakes.</source>
        <translation>全部真实样本是同一个数，全部生成样本也是。</translation>
    </message>
    <message>
        <source>high quality {share:.1f} %, modes {covered:.3g} covered, {touched:.3g} touched</source>
        <translation>高质量 {share:.1f} %，覆盖 {covered:.3g} 个模式，触及 {touched:.3g} 个</translation>
    </message>
    <message>
        <source>  {floor} {mean} ({low} to {high})</source>
        <translation>  {floor} {mean}（{low} 到 {high}）</translation>
    </message>
    <message>
        <source>It counts fakes at the modes of the data, and this data has none.</source>
        <translation>它数的是数据各个模式处的生成样本，而这份数据没有模式。</translation>
    </message>
    <message>
        <source>It compares each sample with its neighbours: a pool of {least} is the least, and this has {pool}.</source>
        <translation>它把每个样本与其近邻比较：样本池至少要有 {least} 个，当前有 {pool} 个。</translation>
    </message>
    <message>
        <source>{share:.0f} % high quality</source>
        <translation>{share:.0f} % 高质量</translation>
    </message>
    <message>
        <source>high quality –</source>
        <translation>高质量 –</translation>
    </message>
    <message>
        <source>perfect</source>
        <translation>完美</translation>
    </message>
    <message>
        <source>noise floor</source>
        <translation>噪声下限</translation>
    </message>
    <message>
        <source>{count:,} samples</source>
        <translation>{count:,} 个样本</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>of reals; dotted: of reals never shown</source>
        <translation>真实样本；点线：未见过的真实样本</translation>
    </message>
    <message>
        <source>reals; dotted: unseen</source>
        <translation>真实；点线：未见过</translation>
    </message>
    <message>
        <source>reals, unseen</source>
        <translation>真实、未见过</translation>
    </message>
    <message>
        <source>held-out gap</source>
        <translation>留出差距</translation>
    </message>
    <message>
        <source>D right of</source>
        <translation>D 判对</translation>
    </message>
    <message>
        <source>of fakes</source>
        <translation>生成样本</translation>
    </message>
    <message>
        <source>ideal: fakes at 0.5</source>
        <translation>理想：生成样本为 0.5</translation>
    </message>
    <message>
        <source>ideal 0.5</source>
        <translation>理想 0.5</translation>
    </message>
    <message>
        <source>ideal: together</source>
        <translation>理想：重合</translation>
    </message>
    <message>
        <source>How a small distance from the path, or from rest, is multiplied by one step. Inside the unit circle it shrinks, outside it grows; the angle is by how much it turns.</source>
        <translation>偏离轨迹或平衡点的微小距离经过一步被乘以多少。单位圆内缩小，圆外增大；角度表示旋转多少。</translation>
    </message>
    <message>
        <source>at rest: none, as the optimizer divides by past gradients, which are 0 there</source>
        <translation>平衡点处：无，因为优化器要除以历史梯度，而它们在那里为 0</translation>
    </message>
    <message>
        <source>now of {steps} steps (lookahead): {values}</source>
        <translation>现在，{steps} 步（lookahead）：{values}</translation>
    </message>
    <message>
        <source>now: {values}</source>
        <translation>现在：{values}</translation>
    </message>
    <message>
        <source>none</source>
        <comment>eigenvalues</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>shrinks: × {factor}</source>
        <translation>缩小：× {factor}</translation>
    </message>
    <message>
        <source>shrinks</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Eigenvalues of the step, and the unit circle</source>
        <translation>单步特征值与单位圆</translation>
    </message>
    <message>
        <source>The eigenvalues of one step beside the unit circle: nothing yet</source>
        <translation>单步特征值与单位圆：尚无</translation>
    </message>
    <message>
        <source>At rest: {values}</source>
        <translation>平衡点处：{values}</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>不是有限数</translation>
    </message>
    <message>
        <source>spirals outwards: × {factor}</source>
        <translation>向外盘旋：× {factor}</translation>
    </message>
    <message>
        <source>grows here</source>
        <translation>此处增大</translation>
    </message>
    <message>
        <source>outwards</source>
        <translation>向外</translation>
    </message>
    <message>
        <source>goes round for ever</source>
        <translation>永远绕圈</translation>
    </message>
    <message>
        <source>round</source>
        <comment>in circles</comment>
        <translation>绕圈</translation>
    </message>
    <message>
        <source>comes to rest: × {factor}</source>
        <translation>趋于静止：× {factor}</translation>
    </message>
    <message>
        <source>comes to rest</source>
        <translation>趋于静止</translation>
    </message>
    <message>
        <source>.</source>
        <comment>ends a sentence</comment>
        <translation>。</translation>
    </message>
    <message>
        <source>at rest: {values}</source>
        <translation>平衡点处：{values}</translation>
    </message>
    <message>
        <source>measured over {steps:,} steps: × {factor}, {angle} a step</source>
        <translation>在 {steps:,} 步上测得：每步 × {factor}，{angle}</translation>
    </message>
    <message>
        <source>{name}: not finite</source>
        <translation>{name}：不是有限数</translation>
    </message>
    <message>
        <source>{name}: {length}</source>
        <translation>{name}：{length}</translation>
    </message>
    <message>
        <source>{name}: 0 at all</source>
        <translation>{name}：全为 0</translation>
    </message>
    <message>
        <source>Nothing is known yet of what D says.</source>
        <translation>目前还不知道 D 的判断。</translation>
    </message>
    <message>
        <source>With feature matching G's loss is not of what D says, but of the features that it says it by.</source>
        <translation>使用特征匹配时，G 的损失不取决于 D 的输出，而取决于 D 据以判断的特征。</translation>
    </message>
    <message>
        <source>D's outputs are not finite: the run has diverged.</source>
        <translation>D 的输出不是有限数：运行已发散。</translation>
    </message>
    <message>
        <source>What D says</source>
        <translation>D 的输出</translation>
    </message>
    <message>
        <source>How D's outputs of reals, fakes and held-out reals spread. Where D cannot tell them apart they lie on each other; where reals lie to the right of held-out ones, D knows its reals by heart.</source>
        <translation>D 对真实、生成与留出样本的输出如何分布。D 无法区分时它们重叠；如果真实样本在留出样本右侧，说明 D 记住了训练样本。</translation>
    </message>
    <message>
        <source>What G's loss would be if D said this of its fakes, with its fakes of now as dots: where the curve is flat, G hardly learns.</source>
        <translation>如果 D 对生成样本给出这样的输出，G 的损失会是多少；圆点为当前的生成样本：曲线平坦处 G 几乎学不到东西。</translation>
    </message>
    <message>
        <source>D says about {output} of {shares}</source>
        <translation>D 的输出约为 {output}：{shares}</translation>
    </message>
    <message>
        <source>Where D says {output}, G's loss is {loss}</source>
        <translation>D 输出 {output} 时，G 的损失为 {loss}</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>样本对</translation>
    </message>
    <message>
        <source>Mean of what D says: {means}. Right of {share} of {samples}.</source>
        <translation>D 输出的均值：{means}。判对 {share} 的{samples}。</translation>
    </message>
    <message>
        <source>{loss}, over {output}</source>
        <translation>{loss}，横轴 {output}</translation>
    </message>
    <message>
        <source>over {output}</source>
        <translation>横轴 {output}</translation>
    </message>
    <message>
        <source>G's loss over {output}, with {count} fakes, on average {mean}.</source>
        <translation>G 的损失随 {output} 的变化，{count} 个生成样本，平均 {mean}。</translation>
    </message>
    <message>
        <source>{share:.3g} % of the {samples}</source>
        <translation>{samples}的 {share:.3g} %</translation>
    </message>
    <message>
        <source>D is right of {share} of {samples}: 50 % is chance, the ideal for G. Dashed: where D is undecided.</source>
        <translation>D 判对 {share} 的{samples}：50 % 即随机猜测，是 G 的理想。虚线：D 无法判定之处。</translation>
    </message>
    <message>
        <source>{count} fakes</source>
        <translation>{count} 个生成样本</translation>
    </message>
    <message>
        <source>right of {share} of {samples}</source>
        <translation>判对 {share} 的{samples}</translation>
    </message>
    <message>
        <source>{share} right</source>
        <translation>判对 {share}</translation>
    </message>
    <message>
        <source>Which steps are shown, and how values lie along the axis. In the plot: drag to pan, wheel to zoom, Shift and drag to go through time in all views</source>
        <translation>显示哪些步，以及数值沿轴如何排列。在图中：拖动平移，滚轮缩放，按住 Shift 拖动可在全部视图中穿行时间</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>全部步数</translation>
    </message>
    <message>
        <source>Last 1,000 steps</source>
        <translation>最近 1,000 步</translation>
    </message>
    <message>
        <source>Last 10,000 steps</source>
        <translation>最近 10,000 步</translation>
    </message>
    <message>
        <source>Last 100,000 steps</source>
        <translation>最近 100,000 步</translation>
    </message>
    <message>
        <source>Scale by what is drawn</source>
        <translation>按内容选择刻度</translation>
    </message>
    <message>
        <source>Even scale</source>
        <translation>线性刻度</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>对数刻度</translation>
    </message>
    <message>
        <source>Last {steps}</source>
        <translation>最近 {steps}</translation>
    </message>
    <message>
        <source>{part} · log</source>
        <translation>{part} · 对数</translation>
    </message>
    <message>
        <source>All</source>
        <comment>the steps</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Part</source>
        <comment>of the steps</comment>
        <translation>部分</translation>
    </message>
    <message>
        <source>Shown: {part}</source>
        <translation>显示：{part}</translation>
    </message>
</context>
</TS>
