<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>What real samples look like.</source>
        <translation>真实样本是什么样子。</translation>
    </message>
    <message>
        <source>Ring of Gaussians</source>
        <translation>环形高斯</translation>
    </message>
    <message>
        <source>Small Gaussians on a circle. The classic test for mode collapse.</source>
        <translation>圆周上的若干小高斯分布。检验模式崩溃的经典数据。</translation>
    </message>
    <message>
        <source>Grid of Gaussians</source>
        <translation>网格高斯</translation>
    </message>
    <message>
        <source>Small Gaussians on a square grid: 25 modes to keep, at 5 a side.</source>
        <translation>方形网格上的小高斯分布：每边 5 个时，共有 25 个模式要保住。</translation>
    </message>
    <message>
        <source>Gaussians of your own</source>
        <translation>自定义高斯</translation>
    </message>
    <message>
        <source>Any list of Gaussians: where they are, how wide, and how much weight each has.</source>
        <translation>任意一组高斯分布：各自的位置、宽度和权重。</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>双月</translation>
    </message>
    <message>
        <source>Two interleaved half circles with noise.</source>
        <translation>两个交错的半圆，带噪声。</translation>
    </message>
    <message>
        <source>Two circles</source>
        <translation>同心圆</translation>
    </message>
    <message>
        <source>One circle inside another, with noise.</source>
        <translation>一个圆套着另一个圆，带噪声。</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>螺旋</translation>
    </message>
    <message>
        <source>Arms that wind out from the centre: a thin, curved target.</source>
        <translation>从中心向外盘绕的旋臂：又细又弯的目标。</translation>
    </message>
    <message>
        <source>Swiss roll</source>
        <translation>瑞士卷</translation>
    </message>
    <message>
        <source>A strip rolled up one and a half times: one connected curve, seen from its side.</source>
        <translation>卷了一圈半的带子：从侧面看，是一条连通的曲线。</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation>棋盘</translation>
    </message>
    <message>
        <source>Every other square of a board, evenly filled: sharp edges and empty squares between.</source>
        <translation>棋盘上每隔一格均匀填满：边缘分明，中间是空格。</translation>
    </message>
    <message>
        <source>Pinwheel</source>
        <translation>风车</translation>
    </message>
    <message>
        <source>Long Gaussians around the centre, all bent the same way: curved modes, close at their inner ends.</source>
        <translation>围绕中心的长条形高斯分布，都朝同一方向弯曲：模式是弯的，内端彼此靠近。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>A straight line with noise: samples differ along it, and little across. Turn it while G follows.</source>
        <translation>带噪声的直线：样本主要沿直线变化，横向变化很小。可在 G 跟随时转动它。</translation>
    </message>
    <message>
        <source>Points of your own</source>
        <translation>自定义点</translation>
    </message>
    <message>
        <source>Any list of points: what G should learn to draw.</source>
        <translation>任意一组点：G 要学会画出的形状。</translation>
    </message>
    <message>
        <source>Digits 8×8</source>
        <translation>数字 8×8</translation>
    </message>
    <message>
        <source>1,797 real handwritten digits of 8×8 pixels. Comes with ganviz, nothing to download.</source>
        <translation>1,797 张真实的手写数字，8×8 像素。随 ganviz 附带，无需下载。</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>60,000 handwritten digits of 28×28 pixels. Downloaded once, 10 MB.</source>
        <translation>60,000 张手写数字，28×28 像素。只需下载一次，10 MB。</translation>
    </message>
    <message>
        <source>Fashion-MNIST</source>
        <translation>Fashion-MNIST</translation>
    </message>
    <message>
        <source>60,000 pictures of clothes of 28×28 pixels. Downloaded once, 26 MB.</source>
        <translation>60,000 张服饰图片，28×28 像素。只需下载一次，26 MB。</translation>
    </message>
    <message>
        <source>Pictures of your own</source>
        <translation>自选图片</translation>
    </message>
    <message>
        <source>A folder of pictures, or an image set in a file, made grey and 28×28 or 32×32 pixels small.</source>
        <translation>一个图片文件夹，或存于一个文件的图像集，转为灰度并缩小到 28×28 或 32×32 像素。</translation>
    </message>
    <message>
        <source>Dirac-GAN</source>
        <translation>Dirac-GAN</translation>
    </message>
    <message>
        <source>A game of two numbers: every real is 0, G is one number and D one slope, a point in a plane.</source>
        <translation>两个数的博弈：所有真实样本都是 0，G 是一个数，D 是一个斜率，合起来是平面上的一点。</translation>
    </message>
    <message>
        <source>Gaussian (1-D)</source>
        <translation>高斯（一维）</translation>
    </message>
    <message>
        <source>One bell curve on a line: what G is to learn is a mean and a spread.</source>
        <translation>直线上的一条钟形曲线：G 要学的是均值和标准差。</translation>
    </message>
    <message>
        <source>Mixture (1-D)</source>
        <translation>混合（一维）</translation>
    </message>
    <message>
        <source>Several bell curves on a line: modes to find, and to lose.</source>
        <translation>直线上的几条钟形曲线：这些模式要找到，也可能丢失。</translation>
    </message>
    <message>
        <source>Uniform (1-D)</source>
        <translation>均匀（一维）</translation>
    </message>
    <message>
        <source>Every number of an interval equally likely: flat, with two sharp edges.</source>
        <translation>区间内的每个数可能性相同：平坦，两端边缘陡直。</translation>
    </message>
    <message>
        <source>Two points (1-D)</source>
        <translation>两点（一维）</translation>
    </message>
    <message>
        <source>Only two numbers ever occur. There is no density, and the best D is sure of every sample.</source>
        <translation>只会出现两个数。这里没有密度，最优的 D 对每个样本都极有把握。</translation>
    </message>
    <message>
        <source>Numbers of your own (1-D)</source>
        <translation>自定义数（一维）</translation>
    </message>
    <message>
        <source>Any list of numbers, such as a column of a table, each blurred a little: what G should learn to draw.</source>
        <translation>任意一组数，例如表格中的一列，每个数都略加模糊：G 要学会生成这样的数。</translation>
    </message>
    <message>
        <source>Fixed samples</source>
        <translation>固定样本数</translation>
    </message>
    <message>
        <source>Train on this many samples drawn once, visited in shuffled order. 0 draws fresh samples for every batch.</source>
        <translation>一次抽取这么多样本，只用它们训练，按打乱的顺序遍历。0 表示每批都重新抽取。</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>How many Gaussians sit on the circle.</source>
        <translation>圆周上有多少个高斯分布。</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>半径</translation>
    </message>
    <message>
        <source>Distance of every Gaussian from the centre.</source>
        <translation>每个高斯分布到圆心的距离。</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Standard deviation of each Gaussian.</source>
        <translation>每个高斯分布的标准差。</translation>
    </message>
    <message>
        <source>Latent size</source>
        <translation>潜变量维数</translation>
    </message>
    <message>
        <source>Random numbers per sample.</source>
        <translation>每个样本用多少个随机数。</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>维</translation>
    </message>
    <message>
        <source>Latent shape</source>
        <translation>潜变量分布</translation>
    </message>
    <message>
        <source>Normal: mean 0, variance 1. Uniform: between -1 and 1.</source>
        <translation>正态：均值 0，方差 1。均匀：在 -1 与 1 之间。</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正态</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>Fixed latents</source>
        <translation>固定潜变量数</translation>
    </message>
    <message>
        <source>Train on this many latents drawn once, visited in shuffled order. 0 draws fresh ones for every batch.</source>
        <translation>一次抽取这么多潜变量，只用它们训练，按打乱的顺序遍历。0 表示每批都重新抽取。</translation>
    </message>
    <message>
        <source>latents</source>
        <translation>潜变量</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>How the gradient becomes a step. Swap it while the run goes on.</source>
        <translation>梯度如何变成一步更新。可在运行中切换。</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Gradient descent: steps straight down the gradient, with momentum if you want it.</source>
        <translation>梯度下降：沿负梯度方向径直向下走，需要时可加动量。</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>Divides each step by the recent size of the gradient. No momentum unless asked: the choice of WGAN's paper.</source>
        <translation>每一步除以梯度近期的大小。默认不带动量：WGAN 论文的选择。</translation>
    </message>
    <message>
        <source>Adagrad</source>
        <translation>Adagrad</translation>
    </message>
    <message>
        <source>Divides each step by the root of all squared gradients so far: its pace only falls, and a GAN keeps moving.</source>
        <translation>每一步除以迄今所有梯度平方和的平方根：步长只会越来越小，而 GAN 需要一直走下去。</translation>
    </message>
    <message>
        <source>Adadelta</source>
        <translation>Adadelta</translation>
    </message>
    <message>
        <source>Measures each step by the size of its own past steps, which start tiny. Rate 1 is the paper's rule.</source>
        <translation>以自己过去步长的大小来衡量每一步，起初步长极小。学习率 1 即论文中的规则。</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Momentum, and each step divided by the recent size of the gradient. The usual choice for GANs.</source>
        <translation>带动量，并且每一步除以梯度近期的大小。训练 GAN 的常用选择。</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Adam with weight decay kept apart: it shrinks the weights, and is no part of the gradient.</source>
        <translation>权重衰减单独处理的 Adam：衰减直接缩小权重，不计入梯度。</translation>
    </message>
    <message>
        <source>NAdam</source>
        <translation>NAdam</translation>
    </message>
    <message>
        <source>Adam that looks ahead along its momentum, as Nesterov does.</source>
        <translation>沿动量方向预先看一步的 Adam，即 Nesterov 的做法。</translation>
    </message>
    <message>
        <source>RAdam</source>
        <translation>RAdam</translation>
    </message>
    <message>
        <source>Adam with a warm-up of its own: plain momentum until the running square can be trusted.</source>
        <translation>自带预热的 Adam：在平方的滑动平均可信之前，只用普通动量。</translation>
    </message>
    <message>
        <source>Adamax</source>
        <translation>Adamax</translation>
    </message>
    <message>
        <source>Adam that divides by the largest recent gradient instead of the root of their mean square.</source>
        <translation>Adam 的变体：除以近期最大的梯度，而不是均方的平方根。</translation>
    </message>
    <message>
        <source>Optimistic SGD</source>
        <translation>乐观 SGD</translation>
    </message>
    <message>
        <source>Doubles each gradient and takes back the last one: at rates not too high it spirals in where plain descent circles.</source>
        <translation>把每次的梯度加倍，再减去上一次的：学习率不太高时，普通梯度下降会绕圈，它则旋转着收敛。</translation>
    </message>
    <message>
        <source>Optimistic Adam</source>
        <translation>乐观 Adam</translation>
    </message>
    <message>
        <source>Doubles each step of Adam and takes back the last one, against circling.</source>
        <translation>把 Adam 的每一步加倍，再减去上一步，以抑制绕圈。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>lr</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Scales every update of the weights. Too high: it jumps or diverges. Too low: hardly anything happens.</source>
        <translation>每次权重更新的倍率。太高：来回跳跃甚至发散。太低：几乎没有变化。</translation>
    </message>
    <message>
        <source>Rate schedule</source>
        <translation>学习率调度</translation>
    </message>
    <message>
        <source>How the learning rate changes over the steps of the run. What the slider shows is its full size.</source>
        <translation>学习率如何随运行的步数变化。滑块显示的是完整的学习率。</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>The learning rate stays as it is set.</source>
        <translation>学习率保持设定值。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>The rate drops at once, every so many steps.</source>
        <translation>每隔若干步，学习率骤降一次。</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>The rate shrinks by the same share every step.</source>
        <translation>学习率每一步缩小同样的比例。</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>The rate glides down along half a cosine: slowly, fast, slowly.</source>
        <translation>学习率沿半个余弦下降：慢，快，慢。</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>The rate falls along a straight line, then stays.</source>
        <translation>学习率沿直线下降，然后保持不变。</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>The rate starts small and grows in a straight line to its full size, then stays.</source>
        <translation>学习率从小开始，沿直线升到完整值，然后保持不变。</translation>
    </message>
    <message>
        <source>Cyclic</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>The rate rises and falls in straight lines, again and again.</source>
        <translation>学习率沿直线反复升降。</translation>
    </message>
    <message>
        <source>Clip norm at</source>
        <translation>范数裁剪</translation>
    </message>
    <message>
        <source>Shortens any longer gradient to this length and keeps its direction (Pascanu et al. 2013). 0 is off.</source>
        <translation>更长的梯度会缩短到这个长度，方向不变（Pascanu 等，2013）。0 为关闭。</translation>
    </message>
    <message>
        <source>Clip entries at</source>
        <translation>逐项裁剪</translation>
    </message>
    <message>
        <source>Cuts each number of the gradient to plus or minus this, before the norm is looked at. 0 is off.</source>
        <translation>把梯度的每个分量限制在正负此值之间，在范数裁剪之前进行。0 为关闭。</translation>
    </message>
    <message>
        <source>Lookahead</source>
        <translation>Lookahead</translation>
    </message>
    <message>
        <source>Every so many updates, go back part of the way to the last look (Zhang et al. 2019). From 3 on it calms circling at low rates. 0 is off.</source>
        <translation>每隔这么多次更新，就从当前位置朝上次的锚点退回一段（Zhang 等，2019）。取 3 以上时，能在低学习率下抑制绕圈。0 为关闭。</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>次更新</translation>
    </message>
    <message>
        <source>Lookahead α</source>
        <translation>Lookahead α</translation>
    </message>
    <message>
        <source>How much of the way since the last look the weights keep. 1 keeps all of it.</source>
        <translation>自上次锚点以来走过的路，权重保留多少。1 表示全部保留。</translation>
    </message>
    <message>
        <source>β₁</source>
        <translation>β₁</translation>
    </message>
    <message>
        <source>Momentum: how much of past gradients each step keeps. GANs like 0.5 or 0.</source>
        <translation>动量：每一步保留多少过去的梯度。GAN 适合 0.5 或 0。</translation>
    </message>
    <message>
        <source>β₂</source>
        <translation>β₂</translation>
    </message>
    <message>
        <source>How much of the past the running square of the gradient keeps.</source>
        <translation>梯度平方的滑动平均保留多少过去的值。</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>ε</translation>
    </message>
    <message>
        <source>Added where steps are divided by the gradient's size, so that a tiny one makes no huge step.</source>
        <translation>加在除以梯度大小的分母上，以免极小的梯度造成极大的步长。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Adds this times each weight to its gradient, before that is averaged and divided by its size: the pull is no fixed share of a weight. 0 is off.</source>
        <translation>在梯度上加此值乘以各个权重，之后才做平均并除以其大小：因此对权重的拉力不是固定的比例。0 为关闭。</translation>
    </message>
    <message>
        <source>AMSGrad</source>
        <translation>AMSGrad</translation>
    </message>
    <message>
        <source>Never let the running square shrink again.</source>
        <translation>不允许平方的滑动平均再变小。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>The shape of the network that makes fakes.</source>
        <translation>产生生成样本的网络的结构。</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
    <message>
        <source>Dense layers, one after the other.</source>
        <translation>全连接层，一层接一层。</translation>
    </message>
    <message>
        <source>DCGAN</source>
        <translation>DCGAN</translation>
    </message>
    <message>
        <source>Convolutions that grow or shrink the picture in two strides. For images.</source>
        <translation>用卷积分两级放大或缩小图片。用于图像。</translation>
    </message>
    <message>
        <source>Number θ</source>
        <translation>数 θ</translation>
    </message>
    <message>
        <source>Every fake is the number θ, whatever the latent.</source>
        <translation>每个生成样本都是数 θ，与潜变量无关。</translation>
    </message>
    <message>
        <source>Shift by θ</source>
        <translation>平移 θ</translation>
    </message>
    <message>
        <source>One weight: a fake is the latent itself, moved by θ. G can learn where the data is, and nothing else.</source>
        <translation>只有一个权重：生成样本就是潜变量平移 θ。G 能学会数据在哪里，别的都学不了。</translation>
    </message>
    <message>
        <source>Particles</source>
        <translation>粒子</translation>
    </message>
    <message>
        <source>A table of points: the latent picks one. Each fake moves by itself, as D's gradient or the user has it.</source>
        <translation>一张点的表：由潜变量选出一个点。每个生成样本独立移动，听从 D 的梯度或用户。</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>What hidden layers are normalised over: the batch (Ioffe and Szegedy 2015) or the sample's own units (Ba et al. 2016). Auto is batch norm in a DCGAN's generator and none elsewhere.</source>
        <translation>隐藏层在什么范围上归一化：整个批（Ioffe 和 Szegedy，2015），或样本自身的各单元（Ba 等，2016）。自动：DCGAN 的生成器用批归一化，其他都不用。</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>Layer norm</source>
        <translation>层归一化</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>How likely each unit is to be dropped, in training only.</source>
        <translation>每个单元被丢弃的概率，仅在训练中生效。</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>How the first weights are drawn. It decides whether signals and gradients pass through many layers.</source>
        <translation>初始权重如何抽取。它决定信号和梯度能否穿过很多层。</translation>
    </message>
    <message>
        <source>torch's default</source>
        <translation>torch 的默认值</translation>
    </message>
    <message>
        <source>Uniform within 1/√(fan in), biases too. In deep ReLU networks all inputs soon give nearly the same.</source>
        <translation>在 1/√(fan in) 范围内均匀分布，偏置也是。在很深的 ReLU 网络中，不同的输入很快就会给出几乎相同的结果。</translation>
    </message>
    <message>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <source>Variance 2/(fan in), biases 0: ReLU layers keep a signal's mean square on average (He et al. 2015).</source>
        <translation>方差 2/(fan in)，偏置为 0：ReLU 层平均而言保持信号的均方不变（He 等，2015）。</translation>
    </message>
    <message>
        <source>Xavier</source>
        <translation>Xavier</translation>
    </message>
    <message>
        <source>Variance 2/(fan in + fan out), biases 0: made for tanh (Glorot and Bengio 2010).</source>
        <translation>方差 2/(fan in + fan out)，偏置为 0：为 tanh 设计（Glorot 和 Bengio，2010）。</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>正交</translation>
    </message>
    <message>
        <source>Each layer's matrix is gain times a rotation or a part of one, biases 0 (Saxe et al. 2013).</source>
        <translation>每层的矩阵是增益乘以一个旋转或其一部分，偏置为 0（Saxe 等，2013）。</translation>
    </message>
    <message>
        <source>Normal with one spread for all layers, biases 0. DCGAN and PacGAN start from 0.02.</source>
        <translation>所有层都用同一标准差的正态分布，偏置为 0。DCGAN 和 PacGAN 从 0.02 开始。</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>Units of each hidden layer, first to last: 64, 64 is two layers of 64.</source>
        <translation>每个隐藏层的单元数，从前到后：64, 64 表示两层，各 64 个单元。</translation>
    </message>
    <message>
        <source>units</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Repeat last</source>
        <translation>重复末层</translation>
    </message>
    <message>
        <source>How often the last hidden layer stands there: the short way to a very deep network.</source>
        <translation>最后一个隐藏层重复多少次：得到极深网络的捷径。</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>The bend after each hidden layer. Without bends any number of layers could do no more than one.</source>
        <translation>每个隐藏层之后的非线性。没有它，再多的层也不比一层强。</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>LeakyReLU</source>
        <translation>LeakyReLU</translation>
    </message>
    <message>
        <source>PReLU</source>
        <translation>PReLU</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation>SiLU</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>sigmoid</translation>
    </message>
    <message>
        <source>sine</source>
        <translation>正弦</translation>
    </message>
    <message>
        <source>maxout</source>
        <translation>maxout</translation>
    </message>
    <message>
        <source>Leak</source>
        <translation>负侧斜率</translation>
    </message>
    <message>
        <source>Slope of LeakyReLU below zero; PReLU starts there and learns its own.</source>
        <translation>LeakyReLU 在零以下的斜率；PReLU 从此值开始，自行学习。</translation>
    </message>
    <message>
        <source>Sine frequency</source>
        <translation>正弦频率</translation>
    </message>
    <message>
        <source>w in sin(w x), for the activation sine (Sitzmann et al. 2020, with 30 and small first weights).</source>
        <translation>激活函数为正弦时，sin(w x) 中的 w（Sitzmann 等，2020，取 30，并配以很小的初始权重）。</translation>
    </message>
    <message>
        <source>Maxout pieces</source>
        <translation>Maxout 分片</translation>
    </message>
    <message>
        <source>Dense units behind each unit of maxout, of which the largest counts (Goodfellow et al. 2013).</source>
        <translation>每个 maxout 单元背后的线性单元数，取其中最大的输出（Goodfellow 等，2013）。</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Whether hidden layers add a constant. A norm has its own, and set-ups such as PacGAN's do without.</source>
        <translation>隐藏层是否加一个常数。归一化层自带偏置，PacGAN 等配置则不用。</translation>
    </message>
    <message>
        <source>Skips</source>
        <translation>跳跃连接</translation>
    </message>
    <message>
        <source>Ways round the layers: residual adds to each hidden layer what went in, where the widths agree (He et al. 2016); the others put the latent beside what goes in.</source>
        <translation>绕过各层的通路：残差在宽度一致处，把每个隐藏层的输入加到其输出上（He 等，2016）；另两种把潜变量拼接到输入旁边。</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>Latent to every layer</source>
        <translation>潜变量接到每层</translation>
    </message>
    <message>
        <source>Latent to the second layer</source>
        <translation>潜变量接到第二层</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Shape of the last layer: auto is linear for points and tanh for images; sigmoid puts images on 0 to 1.</source>
        <translation>最后一层的形状：自动时，点用线性，图像用 tanh；sigmoid 把图像限制在 0 到 1。</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Learns</source>
        <translation>学习时机</translation>
    </message>
    <message>
        <source>In which of its updates it learns: in all, or while its loss is above or below a value.</source>
        <translation>在哪些更新中学习：总是，或仅当损失高于或低于某个值时。</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>总是</translation>
    </message>
    <message>
        <source>Every update moves the weights. The usual way.</source>
        <translation>每次更新都移动权重。通常的做法。</translation>
    </message>
    <message>
        <source>While loss &gt; value</source>
        <translation>损失 &gt; 阈值时</translation>
    </message>
    <message>
        <source>Rests where its loss on the batch is no higher than the value: a player that is far ahead waits.</source>
        <translation>若该批上的损失不高于阈值，就停下不学：遥遥领先的一方要等一等。</translation>
    </message>
    <message>
        <source>While loss &lt; value</source>
        <translation>损失 &lt; 阈值时</translation>
    </message>
    <message>
        <source>Rests where its loss on the batch is no lower than the value: the other player has to fall back first.</source>
        <translation>若该批上的损失不低于阈值，就停下不学：对方得先退回来。</translation>
    </message>
    <message>
        <source>Average (EMA)</source>
        <translation>平均（EMA）</translation>
    </message>
    <message>
        <source>How much of the past a running average of G's weights keeps each step: with 0.999, the usual, half of it is forgotten in 693 steps. Its fakes can be shown; it does not train. 0 is off.</source>
        <translation>G 权重的滑动平均每一步保留多少过去的值：常用 0.999，经过 693 步遗忘一半。可以显示它的生成样本；它不参与训练。0 为关闭。</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>This network alone rests: its weights stay as they are, whatever its rate, until this is off again.</source>
        <translation>只有这个网络停下：无论学习率多大，其权重保持不变，直到关闭此项。</translation>
    </message>
    <message>
        <source>The shape of the network that tells real from fake.</source>
        <translation>区分真实样本与生成样本的网络的结构。</translation>
    </message>
    <message>
        <source>Slope ψ</source>
        <translation>斜率 ψ</translation>
    </message>
    <message>
        <source>A line through 0: the logit of a sample x is ψ times x.</source>
        <translation>过 0 点的直线：样本 x 的 logit 是 ψ 乘以 x。</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>逻辑回归</translation>
    </message>
    <message>
        <source>One linear unit and a sigmoid: D says on which side of one border samples are more likely real.</source>
        <translation>一个线性单元加 sigmoid：D 只说样本在分界线的哪一侧更可能是真的。</translation>
    </message>
    <message>
        <source>Painted surface</source>
        <translation>手绘曲面</translation>
    </message>
    <message>
        <source>A grid of logits over the plane, with a smooth surface through it: what D says of each place is painted.</source>
        <translation>平面上的一个 logit 网格，由一张平滑曲面连起来：D 对每个位置的判断都是画出来的。</translation>
    </message>
    <message>
        <source>Spectral norm</source>
        <translation>谱归一化</translation>
    </message>
    <message>
        <source>Divide every layer by an estimate of its largest stretch, so that the logit is not steep (Miyato et al. 2018). Dense layers then stretch by 1.2 at times, at a rate of 0.01 by 1.7; convolutions by about 2.</source>
        <translation>每层除以其最大拉伸倍数的估计值，使 logit 不陡（Miyato 等，2018）。此时全连接层有时仍拉伸 1.2 倍，学习率为 0.01 时可达 1.7 倍；卷积约为 2 倍。</translation>
    </message>
    <message>
        <source>One mixed batch</source>
        <translation>真假混合成一批</translation>
    </message>
    <message>
        <source>Reals and fakes go through D's batch norm together, in the updates of both players, as in some listings. Usual is a batch of each, which is then scaled by its own mean and spread.</source>
        <translation>在双方的更新中，真实样本和生成样本都一起通过 D 的批归一化，某些代码清单就是这样。通常两者各成一批，各自按自己的均值和标准差缩放。</translation>
    </message>
    <message>
        <source>Batch spread</source>
        <translation>批内标准差</translation>
    </message>
    <message>
        <source>Tell the last layer how much the batch varies: it can tell a collapsed one by that (Karras et al. 2018).</source>
        <translation>把这一批的变化程度告诉最后一层：由此可以识别已崩溃的批（Karras 等，2018）。</translation>
    </message>
    <message>
        <source>Minibatch discrimination</source>
        <translation>小批量判别</translation>
    </message>
    <message>
        <source>Tell the last layer how close each sample is to the others of its batch, in so many learned ways: a collapsed batch shows (Salimans et al. 2016, who take 100). 0 is off.</source>
        <translation>用这么多种学得的方式，告诉最后一层每个样本与同批其他样本有多接近：崩溃的批会露出破绽（Salimans 等，2016，取 100）。0 为关闭。</translation>
    </message>
    <message>
        <source>kernels</source>
        <translation>核</translation>
    </message>
    <message>
        <source>Numbers a kernel</source>
        <translation>每核维数</translation>
    </message>
    <message>
        <source>Each kernel compares so many numbers of two samples. 5 in the paper's code.</source>
        <translation>每个核比较两个样本的这么多个数。论文的代码中为 5。</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>打包</translation>
    </message>
    <message>
        <source>Judge so many samples together: a pack without variety can be told by that (PacGAN, Lin et al. 2018).</source>
        <translation>把这么多样本放在一起判断：由此可以识别缺乏多样性的包（PacGAN，Lin 等，2018）。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>What is trained: a GAN; or, to compare it with, a variational autoencoder or flow matching, which have one loss and no game. Those two are for points of a plane.</source>
        <translation>训练什么：GAN；或者用来与它比较的变分自编码器或流匹配，它们只有一个损失，没有博弈。后两者只用于平面上的点。</translation>
    </message>
    <message>
        <source>GAN</source>
        <translation>GAN</translation>
    </message>
    <message>
        <source>VAE</source>
        <translation>VAE</translation>
    </message>
    <message>
        <source>Flow matching</source>
        <translation>流匹配</translation>
    </message>
    <message>
        <source>Decoder noise σ</source>
        <translation>解码器噪声 σ</translation>
    </message>
    <message>
        <source>Standard deviation of a VAE's decoder, p(x|z) = N(G(z), σ²). The larger it is, the less a wrong place costs beside KL. Fakes are shown without this noise.</source>
        <translation>VAE 解码器的标准差，p(x|z) = N(G(z), σ²)。σ 越大，位置偏差相对于 KL 的代价就越小。显示的生成样本不含此噪声。</translation>
    </message>
    <message>
        <source>data units</source>
        <translation>数据单位</translation>
    </message>
    <message>
        <source>Steps of the ODE</source>
        <translation>ODE 步数</translation>
    </message>
    <message>
        <source>In so many steps of the midpoint method flow matching brings noise to the data. It learns without them: they are the price of a sample, two passes of the network each.</source>
        <translation>流匹配用中点法以这么多步把噪声带到数据处。学习本身用不到它们：这是一个样本的代价，每步网络前向两次。</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>What each network is paid for.</source>
        <translation>每个网络以什么为目标。</translation>
    </message>
    <message>
        <source>Non-saturating</source>
        <translation>非饱和</translation>
    </message>
    <message>
        <source>The usual GAN loss: G is paid for being called real. Its push on D's logit does not fade when D is sure.</source>
        <translation>GAN 的常用损失：生成样本被判为真，G 才有收益。D 很有把握时，它对 D 的 logit 的推力也不消退。</translation>
    </message>
    <message>
        <source>Minimax (saturating)</source>
        <translation>Minimax（饱和）</translation>
    </message>
    <message>
        <source>The original game: G's gradient fades once D is sure of the fakes. Shows vanishing gradients.</source>
        <translation>最初的博弈：一旦 D 认定了生成样本，G 的梯度就会消退。用来展示梯度消失。</translation>
    </message>
    <message>
        <source>Reverse KL</source>
        <translation>反向 KL</translation>
    </message>
    <message>
        <source>D as usual; G raises D's logit itself, with the same push however sure D is. Against the best D that is reverse KL: missing a mode costs less than fakes between modes.</source>
        <translation>D 照常；G 直接提高 D 的 logit，不论 D 多么有把握，推力都一样。面对最优的 D，这就是反向 KL：漏掉一个模式的代价，小于在模式之间生成样本的代价。</translation>
    </message>
    <message>
        <source>Least squares</source>
        <translation>最小二乘</translation>
    </message>
    <message>
        <source>D's logits are pulled to 1 for real and 0 for fake by squared error (LSGAN).</source>
        <translation>用平方误差把 D 的 logit 拉向目标值：真实样本为 1，生成样本为 0（LSGAN）。</translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation>合页</translation>
    </message>
    <message>
        <source>D learns from reals with a logit below 1 and fakes above -1, no others; G raises D's logit. Usual with spectral norm.</source>
        <translation>D 只从 logit 低于 1 的真实样本和高于 -1 的生成样本中学习；G 提高 D 的 logit。常与谱归一化同用。</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>D has cross-entropy on fakes, and squared error of its probability on reals: one that it takes for a sure fake teaches it hardly anything.</source>
        <translation>D 对生成样本用交叉熵，对真实样本用其概率的平方误差：被它断定为假的真实样本，几乎教不了它什么。</translation>
    </message>
    <message>
        <source>Wasserstein</source>
        <translation>Wasserstein</translation>
    </message>
    <message>
        <source>D scores instead of judging: minus its loss estimates how far apart real and fake are, up to a factor. Needs bounded slopes.</source>
        <translation>D 不判真假，只打分：其损失的相反数估计真实样本与生成样本相距多远，只差一个倍数。要求斜率有界。</translation>
    </message>
    <message>
        <source>Mean probability</source>
        <translation>平均概率</translation>
    </message>
    <message>
        <source>D pulls the means of its probability apart, G raises that of its fakes. Bounded, but fades once D is sure.</source>
        <translation>D 把两边的概率均值拉开，G 提高生成样本的那一边。损失有界，但 D 一有把握，梯度就消退。</translation>
    </message>
    <message>
        <source>Relativistic pairing</source>
        <translation>相对论配对</translation>
    </message>
    <message>
        <source>D says which of a real and a fake is the real one (RpGAN). With R1 and R2 it is R3GAN's loss.</source>
        <translation>D 判断一对真假样本中哪个是真的（RpGAN）。配上 R1 和 R2 就是 R3GAN 的损失。</translation>
    </message>
    <message>
        <source>Relativistic average</source>
        <translation>相对论平均</translation>
    </message>
    <message>
        <source>D says how much more real a sample is than the average of the other side (RaGAN).</source>
        <translation>D 判断一个样本比另一边的平均真多少（RaGAN）。</translation>
    </message>
    <message>
        <source>Forward KL</source>
        <translation>前向 KL</translation>
    </message>
    <message>
        <source>f-GAN: D bounds KL(reals || fakes) from below, G lowers that bound. A mode that is missed costs most, fakes between modes hardly anything. Exponential in D's logit: what D has badly wrong weighs a lot.</source>
        <translation>f-GAN：D 从下方逼近 KL(真实样本 || 生成样本)，G 降低这个下界。漏掉模式的代价最大，模式之间的生成样本几乎没有代价。损失随 D 的 logit 指数增长：D 错得离谱之处影响很大。</translation>
    </message>
    <message>
        <source>Jeffreys</source>
        <translation>Jeffreys</translation>
    </message>
    <message>
        <source>f-GAN with both KL divergences at once: a missed mode costs, and so do fakes where there is nothing real. Exponential in D's logit: what D has badly wrong weighs a lot.</source>
        <translation>同时采用两个方向 KL 散度的 f-GAN：漏掉模式有代价，在没有真实样本之处生成样本也有代价。损失随 D 的 logit 指数增长：D 错得离谱之处影响很大。</translation>
    </message>
    <message>
        <source>Squared Hellinger</source>
        <translation>平方 Hellinger</translation>
    </message>
    <message>
        <source>f-GAN with a bounded divergence, from 0 to 2, the same from either side. D pays exponentially for what it has wrong, real or fake.</source>
        <translation>采用有界散度的 f-GAN，取值 0 到 2，两个方向相同。D 不论错判真假，代价都呈指数增长。</translation>
    </message>
    <message>
        <source>Pearson χ²</source>
        <translation>Pearson χ²</translation>
    </message>
    <message>
        <source>f-GAN with squares in D's logit: close to least squares, and harsher than forward KL on a mode that is missed. D's logit estimates the ratio of the densities itself.</source>
        <translation>以 D 的 logit 的平方构成的 f-GAN：接近最小二乘，而对漏掉的模式比前向 KL 更严厉。D 的 logit 估计的就是密度比本身。</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>D aims at 1 minus this for reals, so that being surer costs it. Fakes keep their 0. 0 is off.</source>
        <translation>D 对真实样本的目标是 1 减去此值，过于自信会有代价。生成样本的目标仍为 0。0 为关闭。</translation>
    </message>
    <message>
        <source>Smoothing of fakes</source>
        <translation>生成样本平滑</translation>
    </message>
    <message>
        <source>D aims at this for fakes instead of 0. Salimans et al. 2016 advise against it: where there are fakes and no reals, D then keeps them where they are. 0 is off.</source>
        <translation>D 对生成样本的目标是此值而不是 0。Salimans 等（2016）不建议使用：在只有生成样本、没有真实样本的地方，D 会让它们留在原处。0 为关闭。</translation>
    </message>
    <message>
        <source>One loss for both</source>
        <translation>共用一个损失</translation>
    </message>
    <message>
        <source>G and D both minimise the sum of their two losses, as a listing does that differentiates one total. Opposite parts cancel, and no game is left. Penalties stay D's alone.</source>
        <translation>G 和 D 都最小化两个损失之和，就像对一个总损失求导的代码清单那样。相反的部分相互抵消，博弈不复存在。惩罚仍只归 D。</translation>
    </message>
    <message>
        <source>R1 γ</source>
        <translation>R1 γ</translation>
    </message>
    <message>
        <source>D pays γ/2 times its squared slope at reals. 10 for images (Mescheder et al. 2018). 0 is off.</source>
        <translation>D 的损失要加上它在真实样本处斜率平方的 γ/2 倍。图像取 10（Mescheder 等，2018）。0 为关闭。</translation>
    </message>
    <message>
        <source>R2 γ</source>
        <translation>R2 γ</translation>
    </message>
    <message>
        <source>D pays γ/2 times its squared slope at fakes (Mescheder et al. 2018). R3GAN has it beside R1. 0 is off.</source>
        <translation>D 的损失要加上它在生成样本处斜率平方的 γ/2 倍（Mescheder 等，2018）。R3GAN 将它与 R1 并用。0 为关闭。</translation>
    </message>
    <message>
        <source>Gradient penalty λ</source>
        <translation>梯度惩罚 λ</translation>
    </message>
    <message>
        <source>Pulls D's slope towards 1 between reals and fakes (Gulrajani et al. 2017: 10 for images, 0.1 for points). A Wasserstein critic stays steeper than 1, the more so the smaller λ is. 0 is off.</source>
        <translation>在真实样本与生成样本之间把 D 的斜率拉向 1（Gulrajani 等，2017：图像取 10，点取 0.1）。Wasserstein 评判器的斜率仍会大于 1，λ 越小越陡。0 为关闭。</translation>
    </message>
    <message>
        <source>DRAGAN λ</source>
        <translation>DRAGAN λ</translation>
    </message>
    <message>
        <source>Pulls D's slope towards 1 near the reals. 10 in the paper (Kodali et al. 2017). 0 is off.</source>
        <translation>在真实样本附近把 D 的斜率拉向 1。论文中取 10（Kodali 等，2017）。0 为关闭。</translation>
    </message>
    <message>
        <source>Feature matching</source>
        <translation>特征匹配</translation>
    </message>
    <message>
        <source>G has another aim than its loss: that what D's last layer sees is on average the same for fakes as for reals (Salimans et al. 2016). Calms a G that chases D; fakes need not be as varied as reals.</source>
        <translation>G 不用原来的损失，而改用另一个目标：使 D 的最后一层所见，在生成样本和真实样本上平均一致（Salimans 等，2016）。能让追着 D 跑的 G 平静下来；但生成样本不一定与真实样本同样多样。</translation>
    </message>
    <message>
        <source>Label flips</source>
        <translation>标签翻转</translation>
    </message>
    <message>
        <source>How likely D is told the wrong thing: that the real of a pair is the fake one, and the fake the real. It keeps D from being sure, at the price of noise. Penalties stay with what is real. 0 is off.</source>
        <translation>以多大概率告诉 D 错误的标签：把一对样本中的真说成假，假说成真。它使 D 不会太自信，代价是带来噪声。惩罚仍按真正的真实样本计算。0 为关闭。</translation>
    </message>
    <message>
        <source>Instance noise</source>
        <translation>实例噪声</translation>
    </message>
    <message>
        <source>Blurs every sample that D sees in training, real or fake, so that the two overlap. 0 is off.</source>
        <translation>训练时给 D 看到的每个样本加噪声，不论真假，使两者的分布重叠。0 为关闭。</translation>
    </message>
    <message>
        <source>std</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Noise fades over</source>
        <translation>噪声消退步数</translation>
    </message>
    <message>
        <source>Step of the run by which instance noise has faded to nothing, in a straight line. 0: it stays.</source>
        <translation>到运行的哪一步，实例噪声沿直线减到零。0：一直保持。</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>So many reals and as many fakes per update, for mini-batches. Small batches are noisy, large ones slow.</source>
        <translation>用小批量时，每次更新用这么多真实样本和同样多的生成样本。小批噪声大，大批速度慢。</translation>
    </message>
    <message>
        <source>Learn from</source>
        <translation>学习样本</translation>
    </message>
    <message>
        <source>How many samples each update sees: a batch, one, or all of a fixed set (gradient descent proper). More than fit at once go in pieces that add up to one gradient.</source>
        <translation>每次更新看多少样本：一批、一个，或固定样本的全部（即真正的梯度下降）。一次容纳不下时分块计算，再累加成一个梯度。</translation>
    </message>
    <message>
        <source>Mini-batches</source>
        <translation>小批量</translation>
    </message>
    <message>
        <source>All samples at once</source>
        <translation>一次用全部样本</translation>
    </message>
    <message>
        <source>Single samples</source>
        <translation>单个样本</translation>
    </message>
    <message>
        <source>D updates a step</source>
        <translation>每步 D 更新</translation>
    </message>
    <message>
        <source>How often D learns in one step. WGAN has 5.</source>
        <translation>D 在一步中学习几次。WGAN 取 5。</translation>
    </message>
    <message>
        <source>G updates a step</source>
        <translation>每步 G 更新</translation>
    </message>
    <message>
        <source>How often G learns in one step.</source>
        <translation>G 在一步中学习几次。</translation>
    </message>
    <message>
        <source>Dynamics</source>
        <translation>更新方式</translation>
    </message>
    <message>
        <source>How the two networks' moves make up a step.</source>
        <translation>两个网络的更新如何组成一步。</translation>
    </message>
    <message>
        <source>Alternating</source>
        <translation>交替</translation>
    </message>
    <message>
        <source>One network learns, then the other answers. The usual way.</source>
        <translation>一个网络先学，另一个再回应。通常的做法。</translation>
    </message>
    <message>
        <source>Simultaneous</source>
        <translation>同时</translation>
    </message>
    <message>
        <source>Both networks learn from the same moment, blind to each other's move. Tends to spiral outwards.</source>
        <translation>两个网络从同一时刻出发学习，看不到对方这一步怎么走。容易向外旋转。</translation>
    </message>
    <message>
        <source>Extragradient</source>
        <translation>外梯度法</translation>
    </message>
    <message>
        <source>Look one step ahead, then step by the gradient found there. With Adam this is ExtraAdam. Twice the work.</source>
        <translation>先向前试探一步，再按试探处的梯度更新。配 Adam 就是 ExtraAdam。计算量加倍。</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>共识优化</translation>
    </message>
    <message>
        <source>Both networks also seek where all gradients are small, which damps their chase. About four times the work.</source>
        <translation>两个网络还要去找所有梯度都小的地方，从而抑制相互追逐。计算量约为四倍。</translation>
    </message>
    <message>
        <source>Competitive</source>
        <translation>竞争梯度</translation>
    </message>
    <message>
        <source>Each network answers the other's answer (competitive gradient descent). Needs plain SGD for both. Slow: each solver round goes through both networks again.</source>
        <translation>每个网络都回应对方的回应（竞争梯度下降）。双方都须用普通 SGD。较慢：求解器每一轮都要再过一遍两个网络。</translation>
    </message>
    <message>
        <source>Symplectic adjustment</source>
        <translation>辛梯度调整</translation>
    </message>
    <message>
        <source>Both networks' gradients are turned by as much as the two disagree, which straightens circles (SGA). About seven times the work.</source>
        <translation>按两个网络梯度冲突的程度转动它们的方向，把圆圈拉直（SGA）。计算量约为七倍。</translation>
    </message>
    <message>
        <source>Who is first</source>
        <translation>先后顺序</translation>
    </message>
    <message>
        <source>Who learns first in a step. Networks that move at once only take their batches in this order.</source>
        <translation>一步之中谁先学。若两个网络同时更新，则只影响取批次的顺序。</translation>
    </message>
    <message>
        <source>D, then G</source>
        <translation>先 D 后 G</translation>
    </message>
    <message>
        <source>G, then D</source>
        <translation>先 G 后 D</translation>
    </message>
    <message>
        <source>Unroll D by</source>
        <translation>D 展开步数</translation>
    </message>
    <message>
        <source>G learns against D as it would be so many updates later, so it sees D's answer (Metz 2017). 0 is off.</source>
        <translation>G 面对的是 D 再更新这么多次之后的样子，因此能看到 D 的回应（Metz，2017）。0 为关闭。</translation>
    </message>
    <message>
        <source>Share fakes</source>
        <translation>共用生成样本</translation>
    </message>
    <message>
        <source>The batch of fakes that one network has just learned from serves the other's next update too.</source>
        <translation>一个网络刚刚学过的那批生成样本，也用于另一个网络接下来的更新。</translation>
    </message>
    <message>
        <source>On a swap</source>
        <translation>切换优化器时</translation>
    </message>
    <message>
        <source>When an optimizer is swapped: carry the gradient averages that both kinds have, or start from none.</source>
        <translation>切换优化器时：沿用新旧两种优化器都有的梯度平均值，或者从零开始。</translation>
    </message>
    <message>
        <source>Carry the moments</source>
        <translation>沿用矩估计</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Where randomness starts: the same seed, settings and changes give the same run on the same machine.</source>
        <translation>随机性的起点：在同一台机器上，种子、设置和更改都相同，运行就相同。</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Where gradients come from: formulas written out by hand, for the networks and losses that have them, or PyTorch's autograd. Fastest has the formulas run by a small compiled library, where there is one for this processor. At the same weights all give the same gradient up to rounding; rounding adds up, and after some hundred steps the runs part.</source>
        <translation>梯度从何而来：手写的公式（适用于有公式的网络和损失），或 PyTorch 的 autograd。“最快”在有适合本处理器的小型编译库时，用它来计算公式。权重相同时，各种方式给出的梯度只差舍入误差；但误差会累积，几百步之后各次运行就会分道扬镳。</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>最快</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手写</translation>
    </message>
    <message>
        <source>Autograd</source>
        <translation>Autograd</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>How networks multiply in training. bfloat16 keeps 8 binary digits of 24: faster for large layers where the processor has it, slower where not. Weights, losses and what is shown stay float32.</source>
        <translation>训练中网络做乘法的精度。bfloat16 保留 24 位二进制尾数中的 8 位：在支持它的处理器上，大的层更快，否则更慢。权重、损失和显示的内容仍为 float32。</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Threads that share each multiplication of matrices. 0 chooses by the size of the work: small networks are fastest with one, and beside the window it takes half the cores at most. Another number may round sums differently.</source>
        <translation>共同计算每次矩阵乘法的线程数。0 表示按计算量自动选择：小网络用一个线程最快，有窗口时最多用一半核心。改变线程数可能使求和的舍入不同。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>What the networks run on. Auto takes a GPU for large networks, where PyTorch finds one: for small ones the way there costs more than it saves.</source>
        <translation>网络在什么上运行。自动：网络较大且 PyTorch 找到 GPU 时就用 GPU；小网络传输数据的开销大于收益。</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>NVIDIA GPU (CUDA)</source>
        <translation>NVIDIA GPU (CUDA)</translation>
    </message>
    <message>
        <source>Apple GPU (MPS)</source>
        <translation>Apple GPU (MPS)</translation>
    </message>
    <message>
        <source>Modes a side</source>
        <translation>每边模式数</translation>
    </message>
    <message>
        <source>5 gives a grid of 25 Gaussians.</source>
        <translation>5 表示由 25 个高斯分布组成的网格。</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>间距</translation>
    </message>
    <message>
        <source>Distance between neighbouring Gaussians.</source>
        <translation>相邻高斯分布之间的距离。</translation>
    </message>
    <message>
        <source>Centres</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>Centre of each Gaussian.</source>
        <translation>每个高斯分布的中心。</translation>
    </message>
    <message>
        <source>Spreads</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Standard deviation of each Gaussian, or one for all.</source>
        <translation>每个高斯分布的标准差，或所有分布共用一个。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>How often each Gaussian is drawn, relative to the others, or one for all.</source>
        <translation>每个高斯分布相对于其他分布的抽取频率，或所有分布共用一个。</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What each Gaussian is called, with commas between, as the classes of a table. Without names they are told by their numbers.</source>
        <translation>每个高斯分布的名称，以逗号分隔，例如表格中的类别。没有名称时用编号表示。</translation>
    </message>
    <message>
        <source>one line of up to 4,000 characters</source>
        <translation>一行，至多 4,000 个字符</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Standard deviation around the curves.</source>
        <translation>围绕曲线的标准差。</translation>
    </message>
    <message>
        <source>Inner radius</source>
        <translation>内半径</translation>
    </message>
    <message>
        <source>Radius of the inner circle as a share of the outer's.</source>
        <translation>内圆半径与外圆半径之比。</translation>
    </message>
    <message>
        <source>of the outer</source>
        <translation>倍外圆</translation>
    </message>
    <message>
        <source>Standard deviation around the circles.</source>
        <translation>围绕圆周的标准差。</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>旋臂数</translation>
    </message>
    <message>
        <source>How many arms the spiral has.</source>
        <translation>螺旋有几条旋臂。</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>圈数</translation>
    </message>
    <message>
        <source>How often each arm winds round the centre.</source>
        <translation>每条旋臂绕中心几圈。</translation>
    </message>
    <message>
        <source>Standard deviation around the arms.</source>
        <translation>围绕旋臂的标准差。</translation>
    </message>
    <message>
        <source>Standard deviation around the curve, before it is scaled by 1/7.5.</source>
        <translation>围绕曲线的标准差，以缩放 1/7.5 之前计。</translation>
    </message>
    <message>
        <source>Squares a side</source>
        <translation>每边格数</translation>
    </message>
    <message>
        <source>4 gives a board of 16, half of them full.</source>
        <translation>4 表示 16 格的棋盘，其中一半填满。</translation>
    </message>
    <message>
        <source>How many arms the wheel has.</source>
        <translation>风车有几条叶片。</translation>
    </message>
    <message>
        <source>Twist</source>
        <translation>扭转</translation>
    </message>
    <message>
        <source>How much an arm bends as it leads outwards.</source>
        <translation>叶片向外延伸时弯曲多少。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Spread along an arm, as a share of its radius.</source>
        <translation>沿叶片的标准差，与其半径之比。</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Spread across an arm, as a share of its radius.</source>
        <translation>横跨叶片的标准差，与其半径之比。</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Angle to the horizontal.</source>
        <translation>与水平方向的夹角。</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>Standard deviation around the line.</source>
        <translation>围绕直线的标准差。</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Where samples are.</source>
        <translation>样本的位置。</translation>
    </message>
    <message>
        <source>Standard deviation around each point.</source>
        <translation>围绕每个点的标准差。</translation>
    </message>
    <message>
        <source>Class sizes</source>
        <translation>各类点数</translation>
    </message>
    <message>
        <source>How many of the points, in their order, are of each class, as a column of the file tells: each class is a mode to be counted. Where they are not as many as the points, there are no modes.</source>
        <translation>各类别依次各有多少个点，取自文件中的一列：每个类别都是一个要计数的模式。若总数与点数不符，就没有模式。</translation>
    </message>
    <message>
        <source>What each class is called, with commas between. Without names they are told by their numbers.</source>
        <translation>每个类别的名称，用逗号分隔。没有名称时用编号区分。</translation>
    </message>
    <message>
        <source>Original x of 0</source>
        <translation>x = 0 的原值</translation>
    </message>
    <message>
        <source>What x = 0 stands for in the file that the points are from. Only the axes show it.</source>
        <translation>x = 0 在数据点的来源文件中代表什么值。只用于坐标轴显示。</translation>
    </message>
    <message>
        <source>Original y of 0</source>
        <translation>y = 0 的原值</translation>
    </message>
    <message>
        <source>What y = 0 stands for in the file that the points are from. Only the axes show it.</source>
        <translation>y = 0 在数据点的来源文件中代表什么值。只用于坐标轴显示。</translation>
    </message>
    <message>
        <source>Original scale of x</source>
        <translation>x 的原始比例</translation>
    </message>
    <message>
        <source>How much a 1 of x stands for in the file that the points are from. Only the axes show it.</source>
        <translation>x 的 1 在数据点的来源文件中代表多少。只用于坐标轴显示。</translation>
    </message>
    <message>
        <source>Original scale of y</source>
        <translation>y 的原始比例</translation>
    </message>
    <message>
        <source>How much a 1 of y stands for in the file that the points are from. Only the axes show it.</source>
        <translation>y 的 1 在数据点的来源文件中代表多少。只用于坐标轴显示。</translation>
    </message>
    <message>
        <source>Images used</source>
        <translation>使用图像数</translation>
    </message>
    <message>
        <source>Train on the first so many images only. 0 uses all of them.</source>
        <translation>只用前这么多张图像训练。0 表示全部使用。</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Images held out</source>
        <translation>留出图像数</translation>
    </message>
    <message>
        <source>Never train on the last so many images: whether D knows the others by heart shows on these. With a part of the images used, those left are held out anyway.</source>
        <translation>不用最后这么多张图像训练：D 是否记住了其余的图像，就看它在这些图像上的表现。若只使用一部分图像，剩下的本来就会留出。</translation>
    </message>
    <message>
        <source>Pixels from</source>
        <translation>像素范围</translation>
    </message>
    <message>
        <source>Which numbers stand for black and white. Auto is what G's output can reach: 0 to 1 for sigmoid, -1 to 1 else. Pixels from 0 against tanh are a known slip: D knows every fake below 0.</source>
        <translation>黑与白用什么数表示。自动：与 G 的输出能达到的范围一致，sigmoid 为 0 到 1，其他为 -1 到 1。从 0 开始的像素配 tanh 是常见的疏漏：凡是低于 0 的，D 都知道是生成样本。</translation>
    </message>
    <message>
        <source>-1 to 1</source>
        <translation>-1 到 1</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 到 1</translation>
    </message>
    <message>
        <source>Tell the class</source>
        <translation>告知类别</translation>
    </message>
    <message>
        <source>Both networks are told the class of each picture (Mirza and Osindero 2014): G makes the one it is asked for, and D says whether a picture is a real one of that class. Shown ones take the classes in turn.</source>
        <translation>把每张图片的类别告诉两个网络（Mirza 和 Osindero，2014）：G 生成指定的类别，D 判断图片是不是该类别的真实样本。展示的图片依次取各个类别。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Where they were opened from.</source>
        <translation>从何处打开。</translation>
    </message>
    <message>
        <source>one line of up to 200 characters</source>
        <translation>不超过 200 个字符的一行文字</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要值</translation>
    </message>
    <message>
        <source>SHA-256 of the pictures as they are kept: what tells them from all others.</source>
        <translation>图片按保存形式计算的 SHA-256：用来与其他所有图片集区分。</translation>
    </message>
    <message>
        <source>64 hexadecimal digits, or nothing</source>
        <translation>64 位十六进制数字，或留空</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>How many there are in all.</source>
        <translation>共有多少张。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Pixels of each picture.</source>
        <translation>每张图片的像素。</translation>
    </message>
    <message>
        <source>28×28</source>
        <translation>28×28</translation>
    </message>
    <message>
        <source>32×32</source>
        <translation>32×32</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>How many classes they are in; 0 for none.</source>
        <translation>分为多少个类别；0 表示不分类。</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Where the middle of the bell is.</source>
        <translation>钟形曲线的中心位置。</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian.</source>
        <translation>高斯分布的标准差。</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>The middle of the interval.</source>
        <translation>区间的中点。</translation>
    </message>
    <message>
        <source>From one end of the interval to the other.</source>
        <translation>从区间的一端到另一端。</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一个数</translation>
    </message>
    <message>
        <source>One of the two numbers.</source>
        <translation>两个数之一。</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二个数</translation>
    </message>
    <message>
        <source>The other.</source>
        <translation>另一个数。</translation>
    </message>
    <message>
        <source>Share of the second</source>
        <translation>第二个的占比</translation>
    </message>
    <message>
        <source>How often the second number is drawn.</source>
        <translation>抽到第二个数的频率。</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>Standard deviation around each number.</source>
        <translation>围绕每个数的标准差。</translation>
    </message>
    <message>
        <source>Original mean</source>
        <translation>原始均值</translation>
    </message>
    <message>
        <source>What 0 stands for in the file that the numbers are from. Only the axis shows it.</source>
        <translation>0 在数据的来源文件中代表什么值。只用于坐标轴显示。</translation>
    </message>
    <message>
        <source>Original scale</source>
        <translation>原始比例</translation>
    </message>
    <message>
        <source>How much a 1 stands for in the file that the numbers are from. Only the axis shows it.</source>
        <translation>1 在数据的来源文件中代表多少。只用于坐标轴显示。</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Share of the last step that carries on. 0 is plain gradient descent; below 0 brakes, which calms circling where the networks alternate. After a change steps grow or shrink to their new size in some updates.</source>
        <translation>上一步延续下来的比例。0 即普通梯度下降；小于 0 起刹车作用，在双方交替更新时能抑制绕圈。改动之后，步长要经过若干次更新才会变到新的大小。</translation>
    </message>
    <message>
        <source>Dampening</source>
        <translation>阻尼</translation>
    </message>
    <message>
        <source>Share of the new gradient kept out of momentum.</source>
        <translation>新梯度中不计入动量的比例。</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Look ahead along the momentum. Needs momentum, no dampening.</source>
        <translation>沿动量方向预先看一步。须有动量，且阻尼为 0。</translation>
    </message>
    <message>
        <source>Adds this times each weight to its gradient, so that a plain update takes rate × this off every weight. 0 is off.</source>
        <translation>在梯度上加此值乘以各个权重，于是每次普通更新都使各权重减少学习率 × 此值的比例。0 为关闭。</translation>
    </message>
    <message>
        <source>Drop every</source>
        <translation>下降间隔</translation>
    </message>
    <message>
        <source>Steps from one drop to the next.</source>
        <translation>从一次下降到下一次下降的步数。</translation>
    </message>
    <message>
        <source>Drop to</source>
        <translation>降至</translation>
    </message>
    <message>
        <source>Share of the rate that is left after each drop.</source>
        <translation>每次下降后学习率剩下的比例。</translation>
    </message>
    <message>
        <source>Half-life</source>
        <translation>半衰期</translation>
    </message>
    <message>
        <source>Steps in which the rate halves.</source>
        <translation>学习率减半所需的步数。</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>历时</translation>
    </message>
    <message>
        <source>Steps until the final share is reached.</source>
        <translation>到达最终比例所需的步数。</translation>
    </message>
    <message>
        <source>Final share</source>
        <translation>最终比例</translation>
    </message>
    <message>
        <source>Share of the rate at the end and after it. At 0 learning stops there.</source>
        <translation>结束时及之后，学习率所占的比例。为 0 时学习就此停止。</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>爬升</translation>
    </message>
    <message>
        <source>Steps until the rate is whole.</source>
        <translation>学习率升到完整值所需的步数。</translation>
    </message>
    <message>
        <source>First share</source>
        <translation>起始比例</translation>
    </message>
    <message>
        <source>Share of the rate in the first step.</source>
        <translation>第一步时学习率所占的比例。</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Steps from one low to the next.</source>
        <translation>从一个低点到下一个低点的步数。</translation>
    </message>
    <message>
        <source>Low share</source>
        <translation>低点比例</translation>
    </message>
    <message>
        <source>Share of the rate at each low. A cycle begins there.</source>
        <translation>每个低点处学习率所占的比例。周期从低点开始。</translation>
    </message>
    <message>
        <source>Memory α</source>
        <translation>记忆 α</translation>
    </message>
    <message>
        <source>How much of the past the running square of the gradient keeps. It starts from 0 and RMSprop does not correct that: first steps are long. A change leaves the square as it is, to drift to its new memory.</source>
        <translation>梯度平方的滑动平均保留多少过去的值。它从 0 开始，而 RMSprop 不作校正：最初几步很长。改动时滑动平均本身不变，之后逐渐过渡到新的记忆长度。</translation>
    </message>
    <message>
        <source>Share of the last step that carries on.</source>
        <translation>上一步延续下来的比例。</translation>
    </message>
    <message>
        <source>Centered</source>
        <translation>中心化</translation>
    </message>
    <message>
        <source>Divide by the spread of the gradient instead of its size.</source>
        <translation>除以梯度的标准差，而不是其大小。</translation>
    </message>
    <message>
        <source>Rate decay</source>
        <translation>学习率衰减</translation>
    </message>
    <message>
        <source>Multiplies the rate by 1 / (1 + decay × updates done).</source>
        <translation>把学习率乘以 1 / (1 + 衰减 × 已更新次数)。</translation>
    </message>
    <message>
        <source>First sum</source>
        <translation>初始和</translation>
    </message>
    <message>
        <source>What the sum of squares starts from. A change moves the sum by as much.</source>
        <translation>平方和从什么值开始。改动时，平方和随之增减同样的量。</translation>
    </message>
    <message>
        <source>Memory ρ</source>
        <translation>记忆 ρ</translation>
    </message>
    <message>
        <source>How much of the past both running squares keep. They start from 0, and Adadelta does not correct that. A change leaves both as they are, to drift to their new memory.</source>
        <translation>两个平方的滑动平均保留多少过去的值。它们从 0 开始，而 Adadelta 不作校正。改动时两者本身不变，之后逐渐过渡到新的记忆长度。</translation>
    </message>
    <message>
        <source>Each update takes rate × this off every weight, whatever the gradient. 0 is off.</source>
        <translation>每次更新都使各权重减少学习率 × 此值的比例，与梯度无关。0 为关闭。</translation>
    </message>
    <message>
        <source>Momentum: how much of past gradients each step keeps. NAdam corrects its start by the ramp, not by β₁: a long memory adds little to the first steps, and early in a run little to those after a change.</source>
        <translation>动量：每一步保留多少过去的梯度。NAdam 按爬升而不是按 β₁ 校正起点：记忆长时，最初几步贡献不大；在运行早期改动时，之后几步的贡献也不大。</translation>
    </message>
    <message>
        <source>Momentum ramp</source>
        <translation>动量爬升</translation>
    </message>
    <message>
        <source>How fast momentum grows from half of β₁ to all of it. 0 leaves it at half.</source>
        <translation>动量从 β₁ 的一半升到全部的快慢。0 表示停在一半。</translation>
    </message>
    <message>
        <source>How much of the past the running square of the gradient keeps. A change sets the warm-up to where it would be with that memory: longer, and steps shrink again; 2/3 or less, and it never divides by the square.</source>
        <translation>梯度平方的滑动平均保留多少过去的值。改动时，预热进度会调到该记忆长度下应处的位置：记忆变长，步长会重新变小；不超过 2/3 时，则始终不除以平方的滑动平均。</translation>
    </message>
    <message>
        <source>How much of the largest gradient so far each update keeps. A change leaves the largest as it is.</source>
        <translation>每次更新保留多少迄今最大的梯度。改动时，最大值本身不变。</translation>
    </message>
    <message>
        <source>The shape weights are drawn from. Both have the same variance.</source>
        <translation>权重从哪种分布中抽取。两者方差相同。</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>Factor on every weight. Through equal layers of ReLU signals keep their size at about 1.41, grow above it and fade below.</source>
        <translation>乘在每个权重上的系数。通过等宽的 ReLU 层时，约为 1.41 时信号大小不变，更大则增长，更小则衰减。</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Standard deviation of every first weight.</source>
        <translation>每个初始权重的标准差。</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道数</translation>
    </message>
    <message>
        <source>Channels next to the picture; the next layer has twice as many, in G one more four times. 64 is usual.</source>
        <translation>紧邻图片一层的通道数；再往里一层加倍，G 还有一层为其四倍。常用 64。</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>Size of every convolution, in pixels. 4 divides by the stride of 2, so that no pixel gets more of a transposed one than its neighbours; where there is no stride, 3 stands for it.</source>
        <translation>每个卷积的大小，以像素计。4 能被步幅 2 整除，因此转置卷积落在每个像素上的次数相同；在没有步幅之处以 3 代替。</translation>
    </message>
    <message>
        <source>3×3</source>
        <translation>3×3</translation>
    </message>
    <message>
        <source>4×4</source>
        <translation>4×4</translation>
    </message>
    <message>
        <source>5×5</source>
        <translation>5×5</translation>
    </message>
    <message>
        <source>7×7</source>
        <translation>7×7</translation>
    </message>
    <message>
        <source>Slope of LeakyReLU below zero.</source>
        <translation>LeakyReLU 在零以下的斜率。</translation>
    </message>
    <message>
        <source>Grow by</source>
        <translation>放大方式</translation>
    </message>
    <message>
        <source>How pictures grow: by transposed convolutions of stride 2, or by each pixel four times and a convolution after that, which leaves no checkerboard (Odena et al. 2016).</source>
        <translation>图片如何放大：用步幅为 2 的转置卷积，或把每个像素复制成四个后再做卷积，后者不留棋盘状痕迹（Odena 等，2016）。</translation>
    </message>
    <message>
        <source>Transposed convolution</source>
        <translation>转置卷积</translation>
    </message>
    <message>
        <source>Doubled pixels</source>
        <translation>像素加倍</translation>
    </message>
    <message>
        <source>Output bias</source>
        <translation>输出偏置</translation>
    </message>
    <message>
        <source>Whether the last convolution adds a constant to every pixel. Set-ups that do without are published.</source>
        <translation>最后一个卷积是否给每个像素加一个常数。有些已发表的配置不用。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>初值</translation>
    </message>
    <message>
        <source>The number that the game begins with. Both rest at 0.</source>
        <translation>博弈开始时的数。两者的平衡点都是 0。</translation>
    </message>
    <message>
        <source>The shift θ that training begins with.</source>
        <translation>训练开始时的平移 θ。</translation>
    </message>
    <message>
        <source>How many different fakes there are.</source>
        <translation>共有多少个不同的生成样本。</translation>
    </message>
    <message>
        <source>Put at</source>
        <translation>放置于</translation>
    </message>
    <message>
        <source>Where fakes are put, in turn if these are fewer; none are drawn from a normal distribution. To change it moves the fakes of the run; training goes on from there.</source>
        <translation>生成样本放在何处，位置较少时轮流使用；不填则从正态分布中抽取。改动会移动运行中的生成样本；训练从那里继续。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>It rests in each update that finds its loss at this or below. An even D has 1.39 at first.</source>
        <translation>每当更新时发现损失不高于此值，就停下不学。双方持平时，D 的损失起初为 1.39。</translation>
    </message>
    <message>
        <source>It rests in each update that finds its loss at this or above.</source>
        <translation>每当更新时发现损失不低于此值，就停下不学。</translation>
    </message>
    <message>
        <source>How likely each activation is to be dropped, in training only.</source>
        <translation>每个激活值被丢弃的概率，仅在训练中生效。</translation>
    </message>
    <message>
        <source>How the first weights are drawn.</source>
        <translation>初始权重如何抽取。</translation>
    </message>
    <message>
        <source>Places a side</source>
        <translation>每边位置数</translation>
    </message>
    <message>
        <source>24 gives a grid of 576 weights.</source>
        <translation>24 表示由 576 个权重组成的网格。</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>The grid is over the square that reaches so far from 0. Beyond it the logit falls by 1 a unit.</source>
        <translation>网格覆盖从 0 向各方向延伸这么远的方形。出了方形，每远一个单位，logit 就降低 1。</translation>
    </message>
    <message>
        <source>Painted</source>
        <translation>手绘值</translation>
    </message>
    <message>
        <source>The logits of the grid, row by row from the lower left, in turn if these are fewer: one number stands for all. To change it paints D anew.</source>
        <translation>网格上的 logit，从左下角开始逐行排列，数目较少时轮流使用：一个数即代表全部。改动会重新绘制 D。</translation>
    </message>
    <message>
        <source>Clip weights at</source>
        <translation>权重裁剪</translation>
    </message>
    <message>
        <source>After each update every weight of D is cut to plus or minus this. The paper has 0.01. 0 is off, as for WGAN-GP: use a gradient penalty then.</source>
        <translation>每次更新后，把 D 的每个权重限制在正负此值之间。论文中为 0.01。0 为关闭，如 WGAN-GP：此时请用梯度惩罚。</translation>
    </message>
    <message>
        <source>Consensus γ</source>
        <translation>共识 γ</translation>
    </message>
    <message>
        <source>Weight of the search for small gradients. 0 is none.</source>
        <translation>追求小梯度这一项的权重。0 为不追求。</translation>
    </message>
    <message>
        <source>Solver rounds</source>
        <translation>求解轮数</translation>
    </message>
    <message>
        <source>At most so many rounds of conjugate gradients to find the answers of one move.</source>
        <translation>求一步中双方的回应时，共轭梯度法最多用这么多轮。</translation>
    </message>
    <message>
        <source>Adjustment λ</source>
        <translation>调整 λ</translation>
    </message>
    <message>
        <source>How far gradients are turned. 0 is none.</source>
        <translation>梯度转动多少。0 为不转动。</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Turn the other way where that leads out of what repels, as the paper's algorithm does.</source>
        <translation>若朝另一边转才能离开排斥之处，就朝另一边转，与论文的算法一致。</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>modes touched</source>
        <translation>触及的模式</translation>
    </message>
    <message>
        <source>modes</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>modes covered</source>
        <translation>覆盖的模式</translation>
    </message>
    <message>
        <source>high quality</source>
        <translation>高质量</translation>
    </message>
    <message>
        <source>reverse KL</source>
        <translation>反向 KL</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nats</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>to rest</source>
        <translation>到平衡点</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>D tells apart</source>
        <translation>D 区分度</translation>
    </message>
    <message>
        <source>D knows its pool</source>
        <translation>D 记住样本池</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>离散程度</translation>
    </message>
    <message>
        <source>away from its pool</source>
        <translation>与样本池的距离</translation>
    </message>
    <message>
        <source>G's loss repeats itself</source>
        <translation>G 的损失重复</translation>
    </message>
    <message>
        <source>largest weight</source>
        <translation>最大权重</translation>
    </message>
    <message>
        <source>MMD²</source>
        <translation>MMD²</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>coverage</source>
        <translation>覆盖度</translation>
    </message>
    <message>
        <source>divergence</source>
        <translation>散度</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>bits</translation>
    </message>
    <message>
        <source>squared data units</source>
        <translation>数据单位的平方</translation>
    </message>
    <message>
        <source>D on reals</source>
        <translation>D 对真实样本</translation>
    </message>
    <message>
        <source>D on fakes</source>
        <translation>D 对生成样本</translation>
    </message>
    <message>
        <source>D on held-out reals</source>
        <translation>D 对留出样本</translation>
    </message>
    <message>
        <source>reals − held-out</source>
        <translation>真实 − 留出</translation>
    </message>
    <message>
        <source>D's accuracy</source>
        <translation>D 的准确率</translation>
    </message>
    <message>
        <source>G gradient</source>
        <translation>G 梯度</translation>
    </message>
    <message>
        <source>D gradient</source>
        <translation>D 梯度</translation>
    </message>
    <message>
        <source>G weights</source>
        <translation>G 权重</translation>
    </message>
    <message>
        <source>D weights</source>
        <translation>D 权重</translation>
    </message>
    <message>
        <source>G update / weights</source>
        <translation>G 更新 / 权重</translation>
    </message>
    <message>
        <source>D update / weights</source>
        <translation>D 更新 / 权重</translation>
    </message>
    <message>
        <source>G dead</source>
        <translation>G 死亡</translation>
    </message>
    <message>
        <source>D dead</source>
        <translation>D 死亡</translation>
    </message>
    <message>
        <source>G saturated</source>
        <translation>G 饱和</translation>
    </message>
    <message>
        <source>D saturated</source>
        <translation>D 饱和</translation>
    </message>
    <message>
        <source>D largest σ</source>
        <translation>D 最大 σ</translation>
    </message>
    <message>
        <source>D smallest σ</source>
        <translation>D 最小 σ</translation>
    </message>
    <message>
        <source>G effective step</source>
        <translation>G 有效步长</translation>
    </message>
    <message>
        <source>D effective step</source>
        <translation>D 有效步长</translation>
    </message>
    <message>
        <source>G direction</source>
        <translation>G 方向</translation>
    </message>
    <message>
        <source>D direction</source>
        <translation>D 方向</translation>
    </message>
    <message>
        <source>G step α</source>
        <translation>G 步 α</translation>
    </message>
    <message>
        <source>D step α</source>
        <translation>D 步 α</translation>
    </message>
    <message>
        <source>G signal / noise</source>
        <translation>G 信号 / 噪声</translation>
    </message>
    <message>
        <source>D signal / noise</source>
        <translation>D 信号 / 噪声</translation>
    </message>
    <message>
        <source>G turn</source>
        <translation>G 转向</translation>
    </message>
    <message>
        <source>D turn</source>
        <translation>D 转向</translation>
    </message>
    <message>
        <source>G first moment</source>
        <translation>G 一阶矩</translation>
    </message>
    <message>
        <source>D first moment</source>
        <translation>D 一阶矩</translation>
    </message>
    <message>
        <source>G second moment</source>
        <translation>G 二阶矩</translation>
    </message>
    <message>
        <source>D second moment</source>
        <translation>D 二阶矩</translation>
    </message>
    <message>
        <source>G learning rate</source>
        <translation>G 学习率</translation>
    </message>
    <message>
        <source>D learning rate</source>
        <translation>D 学习率</translation>
    </message>
    <message>
        <source>G effective step, lower quartile</source>
        <translation>G 有效步长，下四分位</translation>
    </message>
    <message>
        <source>G effective step, upper quartile</source>
        <translation>G 有效步长，上四分位</translation>
    </message>
    <message>
        <source>D effective step, lower quartile</source>
        <translation>D 有效步长，下四分位</translation>
    </message>
    <message>
        <source>D effective step, upper quartile</source>
        <translation>D 有效步长，上四分位</translation>
    </message>
</context>
</TS>
