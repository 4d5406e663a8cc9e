<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>Wasserstein</source>
        <comment>a measure</comment>
        <translation>Wasserstein</translation>
    </message>
    <message>
        <source>Sliced Wasserstein distance</source>
        <translation>切片 Wasserstein 距离</translation>
    </message>
    <message>
        <source>How far fakes must be carried along one direction, on average, to lie where the reals do; the mean over 19 directions, or 128 for images. In data units; alike sets come down to the noise floor.</source>
        <translation>沿一个方向看，平均要把生成样本搬多远才能与真实样本重合；取 19 个方向的均值（图像取 128 个）。以数据单位计；两组样本相同时降到噪声下限。</translation>
    </message>
    <message>
        <source>MMD²</source>
        <comment>a measure</comment>
        <translation>MMD²</translation>
    </message>
    <message>
        <source>Maximum mean discrepancy</source>
        <translation>最大均值差异</translation>
    </message>
    <message>
        <source>Whether samples of one set are closer to their own than to the other set, with distances judged by three Gaussian kernels. 0 on average when alike: chance takes it a little above or below.</source>
        <translation>一组样本彼此之间是否比与另一组更近，远近由三个高斯核衡量。两组相同时平均为 0：随机性会使它略高或略低。</translation>
    </message>
    <message>
        <source>Precision</source>
        <comment>a measure</comment>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Precision and recall</source>
        <translation>精确率与召回率</translation>
    </message>
    <message>
        <source>Precision: the share of fakes that lie among reals, so could be real. Recall: the share of reals that lie among fakes, so could be made. A generator that collapsed onto a mode is precise and recalls little.</source>
        <translation>精确率：落在真实样本之中、可能以假乱真的生成样本所占比例。召回率：落在生成样本之中、可以被生成的真实样本所占比例。崩溃到一个模式的生成器精确率高，召回率低。</translation>
    </message>
    <message>
        <source>Density</source>
        <comment>a measure</comment>
        <translation>密度</translation>
    </message>
    <message>
        <source>Density and coverage</source>
        <translation>密度与覆盖度</translation>
    </message>
    <message>
        <source>Density: how crowded with fakes the surroundings of reals are, 1 if as crowded as with reals, however often those repeat. Coverage: the share of reals that have a fake close by. A single stray sample moves these less than precision and recall.</source>
        <translation>密度：真实样本周围的生成样本有多密，与真实样本一样密时为 1，不论它们重复多少次。覆盖度：附近有生成样本的真实样本所占比例。与精确率和召回率相比，单个离群样本对它们影响较小。</translation>
    </message>
    <message>
        <source>Divergence</source>
        <comment>a measure</comment>
        <translation>散度</translation>
    </message>
    <message>
        <source>Jensen–Shannon divergence</source>
        <translation>Jensen–Shannon 散度</translation>
    </message>
    <message>
        <source>How much the place of a sample tells about whether it is real, counted on a grid of 20 × 20 cells: 0 bits if nothing, 1 bit if all. Against the best D, it is what the generator of the first GAN makes small.</source>
        <translation>样本的位置能在多大程度上说明它是否真实，在 20 × 20 的网格上统计：完全不能为 0 bit，完全能为 1 bit。面对最优的 D，最初的 GAN 中生成器所减小的正是它。</translation>
    </message>
    <message>
        <source>Fréchet</source>
        <comment>a measure</comment>
        <translation>Fréchet</translation>
    </message>
    <message>
        <source>Fréchet distance</source>
        <translation>Fréchet 距离</translation>
    </message>
    <message>
        <source>How far apart mean and spread are, with either set taken for a single Gaussian; in squared data units. It cannot see modes: one cloud as wide as the ring is as good as the ring.</source>
        <translation>把两组样本各看作一个高斯分布时，均值与离散程度相差多远；以数据单位的平方计。它看不见模式：一团与圆环一样宽的云和圆环同样好。</translation>
    </message>
    <message>
        <source>High quality</source>
        <comment>a measure</comment>
        <translation>高质量</translation>
    </message>
    <message>
        <source>High quality</source>
        <translation>高质量</translation>
    </message>
    <message>
        <source>The share of fakes within three standard deviations of a mode, however many modes those are. Of real data it is 0.989 in two dimensions.</source>
        <translation>距某个模式三个标准差以内的生成样本所占的比例，不论落在多少个模式上。真实数据在二维时为 0.989。</translation>
    </message>
    <message>
        <source>Equilibrium</source>
        <comment>a measure</comment>
        <translation>平衡点</translation>
    </message>
    <message>
        <source>Distance to the equilibrium</source>
        <translation>到平衡点的距离</translation>
    </message>
    <message>
        <source>How far a game of two numbers is from rest, where fakes are where the reals are and D is flat: √(θ² + ψ²). It says whether players come nearer as they circle; the distance of the fakes alone goes through 0 on every round.</source>
        <translation>两个数的博弈离平衡点有多远：在平衡点处生成样本与真实样本重合，D 是平的：√(θ² + ψ²)。它说明双方绕圈时是否在靠近；仅看生成样本的距离，每转一圈都会经过 0。</translation>
    </message>
    <message>
        <source>Energy</source>
        <comment>a measure</comment>
        <translation>能量</translation>
    </message>
    <message>
        <source>Energy of the game</source>
        <translation>博弈的能量</translation>
    </message>
    <message>
        <source>The squared distance of a game of two numbers from rest, θ² + ψ². With both moving at once by plain SGD the bilinear game multiplies it by exactly 1 + lr² a step. Networks have no known point of rest to measure it from.</source>
        <translation>两个数的博弈到平衡点距离的平方，θ² + ψ²。双方用普通 SGD 同时更新时，双线性博弈每一步恰好把它乘以 1 + lr²。神经网络没有已知的平衡点可供度量。</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>How long the gradient of each layer's weights is, as the optimizer is given it. Where the first layers' lie decades below the last ones' the gradient vanishes on its way back, and they do not learn.</source>
        <translation>交给优化器的各层权重梯度的长度。如果前几层比后几层小好几个数量级，梯度就在反向传播途中消失了，前几层学不到东西。</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Weight norm</source>
        <translation>权重范数</translation>
    </message>
    <message>
        <source>How long the vector of each layer's weights is, biases among them. One that grows without end is on its way to diverge.</source>
        <translation>各层权重（含偏置）向量的长度。如果它无止境地增长，就是在走向发散。</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Update to weight ratio</source>
        <translation>更新与权重之比</translation>
    </message>
    <message>
        <source>Update ratio</source>
        <translation>更新比</translation>
    </message>
    <message>
        <source>How large the last update of each layer was, as a share of its weights: what the optimizer made of the gradient. About 0.001 is usual; near 1 an update replaces what was learned, far below 0.0001 a layer stands still.</source>
        <translation>各层最近一次更新相对其权重的大小：优化器把梯度变成了什么。通常约为 0.001；接近 1 时更新会覆盖已学到的东西，远低于 0.0001 时该层停滞不前。</translation>
    </message>
    <message>
        <source>update / weights</source>
        <translation>更新 / 权重</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>The share of rectified units (ReLU) in each layer that are 0 for a whole batch: no gradient passes them, and they do not come back by themselves.</source>
        <translation>各层修正线性单元（ReLU）中对整批样本输出都为 0 的比例：梯度无法通过它们，它们也不会自行恢复。</translation>
    </message>
    <message>
        <source>Neither network has rectified units (ReLU): no unit can die.</source>
        <translation>两个网络都没有修正线性单元（ReLU）：不会有单元死亡。</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>Saturated units</source>
        <translation>饱和单元</translation>
    </message>
    <message>
        <source>Saturated</source>
        <translation>饱和</translation>
    </message>
    <message>
        <source>The share of outputs of each tanh or sigmoid layer that are within .01 of an end of its range: hardly any gradient passes there. The total leaves out a network's own output, where ink is to be black.</source>
        <translation>各 tanh 或 sigmoid 层的输出中离取值范围端点不到 .01 的比例：那里几乎没有梯度通过。总计不含网络自身的输出，因为墨迹本来就该是黑的。</translation>
    </message>
    <message>
        <source>Neither network has tanh or sigmoid units: none can saturate.</source>
        <translation>两个网络都没有 tanh 或 sigmoid 单元：不会饱和。</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>饱和</translation>
    </message>
    <message>
        <source>Largest singular value of D's layers</source>
        <translation>D 各层的最大奇异值</translation>
    </message>
    <message>
        <source>Largest σ</source>
        <translation>最大 σ</translation>
    </message>
    <message>
        <source>How much each matrix of D stretches what it stretches most. Their product bounds how steep D can be; spectral norm keeps each at about 1.</source>
        <translation>D 的每个矩阵在拉伸最强的方向上拉伸多少倍。它们的乘积限定了 D 能有多陡；谱归一化使每个约为 1。</translation>
    </message>
    <message>
        <source>D has no matrix.</source>
        <translation>D 没有矩阵。</translation>
    </message>
    <message>
        <source>largest σ</source>
        <translation>最大 σ</translation>
    </message>
    <message>
        <source>Smallest singular value of D's layers</source>
        <translation>D 各层的最小奇异值</translation>
    </message>
    <message>
        <source>Smallest σ</source>
        <translation>最小 σ</translation>
    </message>
    <message>
        <source>How much is left of what each matrix of D shrinks most: far below the largest, D is blind to differences in that direction.</source>
        <translation>D 的每个矩阵在压缩最强的方向上还剩多少：如果远小于最大奇异值，D 就看不到该方向上的差别。</translation>
    </message>
    <message>
        <source>smallest σ</source>
        <translation>最小 σ</translation>
    </message>
    <message>
        <source>Effective step of a weight</source>
        <translation>权重的有效步长</translation>
    </message>
    <message>
        <source>Effective step</source>
        <translation>有效步长</translation>
    </message>
    <message>
        <source>By how much the optimizer multiplied each weight's gradient: |update| / |gradient|, the median over the weights that have a gradient, and their quartiles as a band. Plain SGD multiplies all by its learning rate; Adam each by another number, the larger the smaller its gradients were.</source>
        <translation>优化器把每个权重的梯度放大了多少倍：|更新| / |梯度|，取有梯度的权重的中位数，色带为四分位数。普通 SGD 对所有权重都乘以学习率；Adam 对每个权重各不相同，以往的梯度越小倍数越大。</translation>
    </message>
    <message>
        <source>effective step</source>
        <translation>有效步长</translation>
    </message>
    <message>
        <source>Update along the gradient</source>
        <translation>沿梯度的更新</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>The cosine between the update and minus the gradient that the optimizer was given: 1 is straight down it, 0 sideways, below 0 uphill. Momentum and division by sizes turn an update away.</source>
        <translation>更新与优化器所得负梯度之间的余弦：1 为沿梯度径直下降，0 为横向，小于 0 为上坡。动量以及按大小相除会使更新偏离梯度方向。</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Over- and undershoot (step α)</source>
        <translation>过冲与不足（步 α）</translation>
    </message>
    <message>
        <source>Step α</source>
        <translation>步 α</translation>
    </message>
    <message>
        <source>Where the update ended on a parabola through the loss and slope of its own batch at both its ends: −1 stood still, 0 reached the minimum along its way, 1 went as far beyond it; 3 is that much or more, or uphill. Far below 0 the rate could be larger; above 1 the loss rose. (Cockpit, Schneider et al. 2021.)</source>
        <translation>用更新前后本批的损失与斜率拟合一条抛物线，看更新停在何处：−1 表示没有动，0 表示到达沿途的最小值，1 表示越过同样远；3 表示至少那么多，或是上坡。远低于 0 时学习率可以更大；高于 1 时损失反而上升。（Cockpit；Schneider 等，2021。）</translation>
    </message>
    <message>
        <source>step α</source>
        <translation>步 α</translation>
    </message>
    <message>
        <source>Signal to noise of the gradient</source>
        <translation>梯度的信噪比</translation>
    </message>
    <message>
        <source>Signal to noise</source>
        <translation>信噪比</translation>
    </message>
    <message>
        <source>How long the mean gradient is over how far batches' gradients scatter around it, of six batches. Below 1 an update follows its batch more than the loss; four times the batch doubles it. (McCandlish et al. 2018.)</source>
        <translation>平均梯度的长度与六个批的梯度围绕它的离散程度之比。小于 1 时更新更多地跟随这一批样本而不是损失；批扩大到四倍，它翻一倍。（McCandlish 等，2018。）</translation>
    </message>
    <message>
        <source>Every batch has the same gradient here: there is no noise.</source>
        <translation>这里每一批的梯度都相同：没有噪声。</translation>
    </message>
    <message>
        <source>signal / noise</source>
        <translation>信号 / 噪声</translation>
    </message>
    <message>
        <source>Turn from step to step</source>
        <translation>相邻两步的转向</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>转向</translation>
    </message>
    <message>
        <source>The cosine between what the last two steps did to a player's weights: near 1 it goes on as before, near 0 each step is another way (noise), below 0 it swings back and forth.</source>
        <translation>最近两步对一方权重所做改变之间的余弦：接近 1 时方向不变，接近 0 时每步方向各异（噪声），小于 0 时来回摆动。</translation>
    </message>
    <message>
        <source>turn</source>
        <translation>转向</translation>
    </message>
    <message>
        <source>First moment</source>
        <translation>一阶矩</translation>
    </message>
    <message>
        <source>How long the vector is that the optimizer keeps of past gradients with their signs: the average m of Adam, the momentum buffer of SGD.</source>
        <translation>优化器保存的带符号的历史梯度向量的长度：Adam 的平均值 m，SGD 的动量缓存。</translation>
    </message>
    <message>
        <source>Neither optimizer keeps a first moment: each update is of its own gradient alone.</source>
        <translation>两个优化器都不保存一阶矩：每次更新只取决于当步的梯度。</translation>
    </message>
    <message>
        <source>first moment</source>
        <translation>一阶矩</translation>
    </message>
    <message>
        <source>Second moment</source>
        <translation>二阶矩</translation>
    </message>
    <message>
        <source>How long the vector is of the sizes that the optimizer divides by: the root of the average squared gradient of Adam and RMSprop, of their sum for Adagrad, the largest gradient for Adamax.</source>
        <translation>优化器用作除数的向量的长度：Adam 和 RMSprop 是梯度平方均值的平方根，Adagrad 是平方和的平方根，Adamax 是最大的梯度。</translation>
    </message>
    <message>
        <source>Neither optimizer keeps a second moment: none divides by the size of past gradients.</source>
        <translation>两个优化器都不保存二阶矩：都不按历史梯度的大小相除。</translation>
    </message>
    <message>
        <source>second moment</source>
        <translation>二阶矩</translation>
    </message>
    <message>
        <source>What the schedule made of the learning rate that the slider shows.</source>
        <translation>学习率调度对滑块所示学习率调整后的结果。</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
</context>
</TS>
