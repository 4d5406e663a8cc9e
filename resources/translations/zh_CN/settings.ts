<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What real samples look like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring of Gaussians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small Gaussians on a circle. The classic test for mode collapse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid of Gaussians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small Gaussians on a square grid: 25 modes to keep, at 5 a side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussians of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any list of Gaussians: where they are, how wide, and how much weight each has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two interleaved half circles with noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two circles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One circle inside another, with noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arms that wind out from the centre: a thin, curved target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swiss roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A strip rolled up one and a half times: one connected curve, seen from its side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every other square of a board, evenly filled: sharp edges and empty squares between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinwheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long Gaussians around the centre, all bent the same way: curved modes, close at their inner ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A straight line with noise: samples differ along it, and little across. Turn it while G follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any list of points: what G should learn to draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits 8×8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,797 real handwritten digits of 8×8 pixels. Comes with ganviz, nothing to download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>60,000 handwritten digits of 28×28 pixels. Downloaded once, 10 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fashion-MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>60,000 pictures of clothes of 28×28 pixels. Downloaded once, 26 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of pictures, or an image set in a file, made grey and 28×28 or 32×32 pixels small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dirac-GAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A game of two numbers: every real is 0, G is one number and D one slope, a point in a plane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian (1-D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One bell curve on a line: what G is to learn is a mean and a spread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixture (1-D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several bell curves on a line: modes to find, and to lose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform (1-D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every number of an interval equally likely: flat, with two sharp edges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two points (1-D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only two numbers ever occur. There is no density, and the best D is sure of every sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of your own (1-D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any list of numbers, such as a column of a table, each blurred a little: what G should learn to draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on this many samples drawn once, visited in shuffled order. 0 draws fresh samples for every batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many Gaussians sit on the circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance of every Gaussian from the centre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of each Gaussian.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latent size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random numbers per sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latent shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal: mean 0, variance 1. Uniform: between -1 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed latents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on this many latents drawn once, visited in shuffled order. 0 draws fresh ones for every batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the gradient becomes a step. Swap it while the run goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient descent: steps straight down the gradient, with momentum if you want it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divides each step by the recent size of the gradient. No momentum unless asked: the choice of WGAN's paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adagrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divides each step by the root of all squared gradients so far: its pace only falls, and a GAN keeps moving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adadelta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures each step by the size of its own past steps, which start tiny. Rate 1 is the paper's rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum, and each step divided by the recent size of the gradient. The usual choice for GANs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam with weight decay kept apart: it shrinks the weights, and is no part of the gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAdam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam that looks ahead along its momentum, as Nesterov does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAdam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam with a warm-up of its own: plain momentum until the running square can be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adamax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam that divides by the largest recent gradient instead of the root of their mean square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimistic SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubles each gradient and takes back the last one: at rates not too high it spirals in where plain descent circles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimistic Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubles each step of Adam and takes back the last one, against circling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scales every update of the weights. Too high: it jumps or diverges. Too low: hardly anything happens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the learning rate changes over the steps of the run. What the slider shows is its full size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate stays as it is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate drops at once, every so many steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate shrinks by the same share every step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate glides down along half a cosine: slowly, fast, slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate falls along a straight line, then stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate starts small and grows in a straight line to its full size, then stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyclic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate rises and falls in straight lines, again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip norm at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortens any longer gradient to this length and keeps its direction (Pascanu et al. 2013). 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip entries at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts each number of the gradient to plus or minus this, before the norm is looked at. 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lookahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every so many updates, go back part of the way to the last look (Zhang et al. 2019). From 3 on it calms circling at low rates. 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lookahead α</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the way since the last look the weights keep. 1 keeps all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β₁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum: how much of past gradients each step keeps. GANs like 0.5 or 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β₂</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the past the running square of the gradient keeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added where steps are divided by the gradient's size, so that a tiny one makes no huge step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds this times each weight to its gradient, before that is averaged and divided by its size: the pull is no fixed share of a weight. 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AMSGrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never let the running square shrink again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shape of the network that makes fakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense layers, one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DCGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolutions that grow or shrink the picture in two strides. For images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number θ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every fake is the number θ, whatever the latent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift by θ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One weight: a fake is the latent itself, moved by θ. G can learn where the data is, and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Particles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of points: the latent picks one. Each fake moves by itself, as D's gradient or the user has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What hidden layers are normalised over: the batch (Ioffe and Szegedy 2015) or the sample's own units (Ba et al. 2016). Auto is batch norm in a DCGAN's generator and none elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely each unit is to be dropped, in training only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the first weights are drawn. It decides whether signals and gradients pass through many layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch's default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform within 1/√(fan in), biases too. In deep ReLU networks all inputs soon give nearly the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance 2/(fan in), biases 0: ReLU layers keep a signal's mean square on average (He et al. 2015).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance 2/(fan in + fan out), biases 0: made for tanh (Glorot and Bengio 2010).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each layer's matrix is gain times a rotation or a part of one, biases 0 (Saxe et al. 2013).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal with one spread for all layers, biases 0. DCGAN and PacGAN start from 0.02.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of each hidden layer, first to last: 64, 64 is two layers of 64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the last hidden layer stands there: the short way to a very deep network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bend after each hidden layer. Without bends any number of layers could do no more than one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeakyReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maxout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope of LeakyReLU below zero; PReLU starts there and learns its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sine frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>w in sin(w x), for the activation sine (Sitzmann et al. 2020, with 30 and small first weights).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maxout pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense units behind each unit of maxout, of which the largest counts (Goodfellow et al. 2013).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether hidden layers add a constant. A norm has its own, and set-ups such as PacGAN's do without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways round the layers: residual adds to each hidden layer what went in, where the widths agree (He et al. 2016); the others put the latent beside what goes in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latent to every layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latent to the second layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape of the last layer: auto is linear for points and tanh for images; sigmoid puts images on 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which of its updates it learns: in all, or while its loss is above or below a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every update moves the weights. The usual way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While loss &gt; value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rests where its loss on the batch is no higher than the value: a player that is far ahead waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While loss &lt; value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rests where its loss on the batch is no lower than the value: the other player has to fall back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average (EMA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the past a running average of G's weights keeps each step: with 0.999, the usual, half of it is forgotten in 693 steps. Its fakes can be shown; it does not train. 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of G stay as they are, whatever its rate, until this is off again. D goes on learning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shape of the network that tells real from fake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope ψ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line through 0: the logit of a sample x is ψ times x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One linear unit and a sigmoid: D says on which side of one border samples are more likely real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painted surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A grid of logits over the plane, with a smooth surface through it: what D says of each place is painted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectral norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide every layer by an estimate of its largest stretch, so that the logit is not steep (Miyato et al. 2018). Dense layers then stretch by 1.2 at times, at a rate of 0.01 by 1.7; convolutions by about 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One mixed batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reals and fakes go through D's batch norm together, in the updates of both players, as in some listings. Usual is a batch of each, which is then scaled by its own mean and spread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the last layer how much the batch varies: it can tell a collapsed one by that (Karras et al. 2018).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minibatch discrimination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the last layer how close each sample is to the others of its batch, in so many learned ways: a collapsed batch shows (Salimans et al. 2016, who take 100). 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers a kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each kernel compares so many numbers of two samples. 5 in the paper's code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge so many samples together: a pack without variety can be told by that (PacGAN, Lin et al. 2018).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of D stay as they are, whatever its rate, until this is off again. G goes on learning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each network is paid for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-saturating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual GAN loss: G is paid for being called real. Its push on D's logit does not fade when D is sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimax (saturating)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original game: G's gradient fades once D is sure of the fakes. Shows vanishing gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse KL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D as usual; G raises D's logit itself, with the same push however sure D is. Against the best D that is reverse KL: missing a mode costs less than fakes between modes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least squares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's logits are pulled to 1 for real and 0 for fake by squared error (LSGAN).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D learns from reals with a logit below 1 and fakes above -1, no others; G raises D's logit. Usual with spectral norm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D has cross-entropy on fakes, and squared error of its probability on reals: one that it takes for a sure fake teaches it hardly anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wasserstein</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D scores instead of judging: minus its loss estimates how far apart real and fake are, up to a factor. Needs bounded slopes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D pulls the means of its probability apart, G raises that of its fakes. Bounded, but fades once D is sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relativistic pairing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D says which of a real and a fake is the real one (RpGAN). With R1 and R2 it is R3GAN's loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relativistic average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D says how much more real a sample is than the average of the other side (RaGAN).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward KL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f-GAN: D bounds KL(reals || fakes) from below, G lowers that bound. A mode that is missed costs most, fakes between modes hardly anything. Exponential in D's logit: what D has badly wrong weighs a lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jeffreys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f-GAN with both KL divergences at once: a missed mode costs, and so do fakes where there is nothing real. Exponential in D's logit: what D has badly wrong weighs a lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squared Hellinger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f-GAN with a bounded divergence, from 0 to 2, the same from either side. D pays exponentially for what it has wrong, real or fake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pearson χ²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f-GAN with squares in D's logit: close to least squares, and harsher than forward KL on a mode that is missed. D's logit estimates the ratio of the densities itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D aims at 1 minus this for reals, so that being surer costs it. Fakes keep their 0. 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing of fakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D aims at this for fakes instead of 0. Salimans et al. 2016 advise against it: where there are fakes and no reals, D then keeps them where they are. 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One loss for both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G and D both minimise the sum of their two losses, as a listing does that differentiates one total. Opposite parts cancel, and no game is left. Penalties stay D's alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R1 γ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D pays γ/2 times its squared slope at reals. 10 for images (Mescheder et al. 2018). 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R2 γ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D pays γ/2 times its squared slope at fakes (Mescheder et al. 2018). R3GAN has it beside R1. 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient penalty λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls D's slope towards 1 between reals and fakes (Gulrajani et al. 2017: 10 for images, 0.1 for points). A Wasserstein critic stays steeper than 1, the more so the smaller λ is. 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRAGAN λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls D's slope towards 1 near the reals. 10 in the paper (Kodali et al. 2017). 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature matching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G has another aim than its loss: that what D's last layer sees is on average the same for fakes as for reals (Salimans et al. 2016). Calms a G that chases D; fakes need not be as varied as reals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label flips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely D is told the wrong thing: that the real of a pair is the fake one, and the fake the real. It keeps D from being sure, at the price of noise. Penalties stay with what is real. 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instance noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blurs every sample that D sees in training, real or fake, so that the two overlap. 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>std</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise fades over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of the run by which instance noise has faded to nothing, in a straight line. 0: it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many reals and as many fakes per update, for mini-batches. Small batches are noisy, large ones slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many samples each update sees: a batch, one, or all of a fixed set (gradient descent proper). More than fit at once go in pieces that add up to one gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini-batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All samples at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D updates a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often D learns in one step. WGAN has 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G updates a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often G learns in one step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dynamics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the two networks' moves make up a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One network learns, then the other answers. The usual way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simultaneous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both networks learn from the same moment, blind to each other's move. Tends to spiral outwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extragradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look one step ahead, then step by the gradient found there. With Adam this is ExtraAdam. Twice the work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both networks also seek where all gradients are small, which damps their chase. About four times the work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Competitive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each network answers the other's answer (competitive gradient descent). Needs plain SGD for both. Slow: each solver round goes through both networks again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symplectic adjustment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both networks' gradients are turned by as much as the two disagree, which straightens circles (SGA). About seven times the work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who learns first in a step. Networks that move at once only take their batches in this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D, then G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G, then D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unroll D by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G learns against D as it would be so many updates later, so it sees D's answer (Metz 2017). 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share fakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batch of fakes that one network has just learned from serves the other's next update too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a swap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When an optimizer is swapped: carry the gradient averages that both kinds have, or start from none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry the moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where randomness starts: the same seed, settings and changes give the same run on the same machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where gradients come from: formulas written out by hand, for the networks and losses that have them, or PyTorch's autograd. Fastest has the formulas run by a small compiled library, where there is one for this processor. At the same weights all give the same gradient up to rounding; rounding adds up, and after some hundred steps the runs part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autograd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How networks multiply in training. bfloat16 keeps 8 binary digits of 24: faster for large layers where the processor has it, slower where not. Weights, losses and what is shown stay float32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads that share each multiplication of matrices. 0 chooses by the size of the work: small networks are fastest with one, and beside the window it takes half the cores at most. Another number may round sums differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the networks run on. Auto takes a GPU for large networks, where PyTorch finds one: for small ones the way there costs more than it saves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA GPU (CUDA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apple GPU (MPS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modes a side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 gives a grid of 25 Gaussians.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance between neighbouring Gaussians.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre of each Gaussian.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of each Gaussian, or one for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each Gaussian is drawn, relative to the others, or one for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation around the curves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inner radius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radius of the inner circle as a share of the outer's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the outer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation around the circles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many arms the spiral has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each arm winds round the centre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation around the arms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation around the curve, before it is scaled by 1/7.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squares a side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 gives a board of 16, half of them full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many arms the wheel has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much an arm bends as it leads outwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread along an arm, as a share of its radius.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread across an arm, as a share of its radius.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angle to the horizontal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation around the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where samples are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation around each point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original x of 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What x = 0 stands for in the file that the points are from. Only the axes show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original y of 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What y = 0 stands for in the file that the points are from. Only the axes show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original scale of x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much a 1 of x stands for in the file that the points are from. Only the axes show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original scale of y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much a 1 of y stands for in the file that the points are from. Only the axes show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on the first so many images only. 0 uses all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never train on the last so many images: whether D knows the others by heart shows on these. With a part of the images used, those left are held out anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which numbers stand for black and white. Auto is what G's output can reach: 0 to 1 for sigmoid, -1 to 1 else. Pixels from 0 against tanh are a known slip: D knows every fake below 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-1 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both networks are told the class of each picture (Mirza and Osindero 2014): G makes the one it is asked for, and D says whether a picture is a real one of that class. Shown ones take the classes in turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they were opened from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one line of up to 200 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the pictures as they are kept: what tells them from all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>64 hexadecimal digits, or nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many there are in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels of each picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>28×28</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32×32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many classes they are in; 0 for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the middle of the bell is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The middle of the interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one end of the interval to the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the two numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the second number is drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation around each number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What 0 stands for in the file that the numbers are from. Only the axis shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much a 1 stands for in the file that the numbers are from. Only the axis shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the last step that carries on. 0 is plain gradient descent; below 0 brakes, which calms circling where the networks alternate. After a change steps grow or shrink to their new size in some updates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dampening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the new gradient kept out of momentum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look ahead along the momentum. Needs momentum, no dampening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds this times each weight to its gradient, so that a plain update takes rate × this off every weight. 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps from one drop to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the rate that is left after each drop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps in which the rate halves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps until the final share is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the rate at the end and after it. At 0 learning stops there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps until the rate is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the rate in the first step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps from one low to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the rate at each low. A cycle begins there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory α</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the past the running square of the gradient keeps. It starts from 0 and RMSprop does not correct that: first steps are long. A change leaves the square as it is, to drift to its new memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the last step that carries on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide by the spread of the gradient instead of its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplies the rate by 1 / (1 + decay × updates done).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the sum of squares starts from. A change moves the sum by as much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory ρ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the past both running squares keep. They start from 0, and Adadelta does not correct that. A change leaves both as they are, to drift to their new memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each update takes rate × this off every weight, whatever the gradient. 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum: how much of past gradients each step keeps. NAdam corrects its start by the ramp, not by β₁: a long memory adds little to the first steps, and early in a run little to those after a change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum ramp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast momentum grows from half of β₁ to all of it. 0 leaves it at half.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the past the running square of the gradient keeps. A change sets the warm-up to where it would be with that memory: longer, and steps shrink again; 2/3 or less, and it never divides by the square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the largest gradient so far each update keeps. A change leaves the largest as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shape weights are drawn from. Both have the same variance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor on every weight. Through equal layers of ReLU signals keep their size at about 1.41, grow above it and fade below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of every first weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels next to the picture; the next layer has twice as many, in G one more four times. 64 is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of every convolution, in pixels. 4 divides by the stride of 2, so that no pixel gets more of a transposed one than its neighbours; where there is no stride, 3 stands for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3×3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4×4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5×5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7×7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope of LeakyReLU below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grow by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How pictures grow: by transposed convolutions of stride 2, or by each pixel four times and a convolution after that, which leaves no checkerboard (Odena et al. 2016).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transposed convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubled pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the last convolution adds a constant to every pixel. Set-ups that do without are published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number that the game begins with. Both rest at 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shift θ that training begins with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many different fakes there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where fakes are put, in turn if these are fewer; none are drawn from a normal distribution. To change it moves the fakes of the run; training goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It rests in each update that finds its loss at this or below. An even D has 1.39 at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It rests in each update that finds its loss at this or above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely each activation is to be dropped, in training only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the first weights are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places a side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 gives a grid of 576 weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grid is over the square that reaches so far from 0. Beyond it the logit falls by 1 a unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logits of the grid, row by row from the lower left, in turn if these are fewer: one number stands for all. To change it paints D anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip weights at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After each update every weight of D is cut to plus or minus this. The paper has 0.01. 0 is off, as for WGAN-GP: use a gradient penalty then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consensus γ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the search for small gradients. 0 is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solver rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many rounds of conjugate gradients to find the answers of one move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjustment λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far gradients are turned. 0 is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the other way where that leads out of what repels, as the paper's algorithm does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modes touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modes covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reverse KL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D tells apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D knows its pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>away from its pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G's loss repeats itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMD²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>divergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>squared data units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D on reals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D on fakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D on held-out reals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reals − held-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D's accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G update / weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D update / weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G saturated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D saturated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D largest σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D smallest σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G effective step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D effective step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G step α</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D step α</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G signal / noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D signal / noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G first moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D first moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G second moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D second moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G effective step, lower quartile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G effective step, upper quartile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D effective step, lower quartile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D effective step, upper quartile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
