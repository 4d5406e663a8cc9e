<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>What real samples look like.</source>
        <translation>What real samples look like.</translation>
    </message>
    <message>
        <source>Ring of Gaussians</source>
        <translation>Ring of Gaussians</translation>
    </message>
    <message>
        <source>Small Gaussians on a circle. The classic test for mode collapse.</source>
        <translation>Small Gaussians on a circle. The classic test for mode collapse.</translation>
    </message>
    <message>
        <source>Grid of Gaussians</source>
        <translation>Grid of Gaussians</translation>
    </message>
    <message>
        <source>Small Gaussians on a square grid: 25 modes to keep, at 5 a side.</source>
        <translation>Small Gaussians on a square grid: 25 modes to keep, at 5 a side.</translation>
    </message>
    <message>
        <source>Gaussians of your own</source>
        <translation>Gaussians of your own</translation>
    </message>
    <message>
        <source>Any list of Gaussians: where they are, how wide, and how much weight each has.</source>
        <translation>Any list of Gaussians: where they are, how wide, and how much weight each has.</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>Two moons</translation>
    </message>
    <message>
        <source>Two interleaved half circles with noise.</source>
        <translation>Two interleaved half circles with noise.</translation>
    </message>
    <message>
        <source>Two circles</source>
        <translation>Two circles</translation>
    </message>
    <message>
        <source>One circle inside another, with noise.</source>
        <translation>One circle inside another, with noise.</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>Spiral</translation>
    </message>
    <message>
        <source>Arms that wind out from the centre: a thin, curved target.</source>
        <translation>Arms that wind out from the centre: a thin, curved target.</translation>
    </message>
    <message>
        <source>Swiss roll</source>
        <translation>Swiss roll</translation>
    </message>
    <message>
        <source>A strip rolled up one and a half times: one connected curve, seen from its side.</source>
        <translation>A strip rolled up one and a half times: one connected curve, seen from its side.</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation>Checkerboard</translation>
    </message>
    <message>
        <source>Every other square of a board, evenly filled: sharp edges and empty squares between.</source>
        <translation>Every other square of a board, evenly filled: sharp edges and empty squares between.</translation>
    </message>
    <message>
        <source>Pinwheel</source>
        <translation>Pinwheel</translation>
    </message>
    <message>
        <source>Long Gaussians around the centre, all bent the same way: curved modes, close at their inner ends.</source>
        <translation>Long Gaussians around the centre, all bent the same way: curved modes, close at their inner ends.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>A straight line with noise: samples differ along it, and little across. Turn it while G follows.</source>
        <translation>A straight line with noise: samples differ along it, and little across. Turn it while G follows.</translation>
    </message>
    <message>
        <source>Points of your own</source>
        <translation>Points of your own</translation>
    </message>
    <message>
        <source>Any list of points: what G should learn to draw.</source>
        <translation>Any list of points: what G should learn to draw.</translation>
    </message>
    <message>
        <source>Digits 8×8</source>
        <translation>Digits 8×8</translation>
    </message>
    <message>
        <source>1,797 real handwritten digits of 8×8 pixels. Comes with ganviz, nothing to download.</source>
        <translation>1,797 real handwritten digits of 8×8 pixels. Comes with ganviz, nothing to download.</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>60,000 handwritten digits of 28×28 pixels. Downloaded once, 10 MB.</source>
        <translation>60,000 handwritten digits of 28×28 pixels. Downloaded once, 10 MB.</translation>
    </message>
    <message>
        <source>Fashion-MNIST</source>
        <translation>Fashion-MNIST</translation>
    </message>
    <message>
        <source>60,000 pictures of clothes of 28×28 pixels. Downloaded once, 26 MB.</source>
        <translation>60,000 pictures of clothes of 28×28 pixels. Downloaded once, 26 MB.</translation>
    </message>
    <message>
        <source>Pictures of your own</source>
        <translation>Pictures of your own</translation>
    </message>
    <message>
        <source>A folder of pictures, or an image set in a file, made grey and 28×28 or 32×32 pixels small.</source>
        <translation>A folder of pictures, or an image set in a file, made grey and 28×28 or 32×32 pixels small.</translation>
    </message>
    <message>
        <source>Dirac-GAN</source>
        <translation>Dirac-GAN</translation>
    </message>
    <message>
        <source>A game of two numbers: every real is 0, G is one number and D one slope, a point in a plane.</source>
        <translation>A game of two numbers: every real is 0, G is one number and D one slope, a point in a plane.</translation>
    </message>
    <message>
        <source>Gaussian (1-D)</source>
        <translation>Gaussian (1-D)</translation>
    </message>
    <message>
        <source>One bell curve on a line: what G is to learn is a mean and a spread.</source>
        <translation>One bell curve on a line: what G is to learn is a mean and a spread.</translation>
    </message>
    <message>
        <source>Mixture (1-D)</source>
        <translation>Mixture (1-D)</translation>
    </message>
    <message>
        <source>Several bell curves on a line: modes to find, and to lose.</source>
        <translation>Several bell curves on a line: modes to find, and to lose.</translation>
    </message>
    <message>
        <source>Uniform (1-D)</source>
        <translation>Uniform (1-D)</translation>
    </message>
    <message>
        <source>Every number of an interval equally likely: flat, with two sharp edges.</source>
        <translation>Every number of an interval equally likely: flat, with two sharp edges.</translation>
    </message>
    <message>
        <source>Two points (1-D)</source>
        <translation>Two points (1-D)</translation>
    </message>
    <message>
        <source>Only two numbers ever occur. There is no density, and the best D is sure of every sample.</source>
        <translation>Only two numbers ever occur. There is no density, and the best D is sure of every sample.</translation>
    </message>
    <message>
        <source>Numbers of your own (1-D)</source>
        <translation>Numbers of your own (1-D)</translation>
    </message>
    <message>
        <source>Any list of numbers, such as a column of a table, each blurred a little: what G should learn to draw.</source>
        <translation>Any list of numbers, such as a column of a table, each blurred a little: what G should learn to draw.</translation>
    </message>
    <message>
        <source>Fixed samples</source>
        <translation>Fixed samples</translation>
    </message>
    <message>
        <source>Train on this many samples drawn once, visited in shuffled order. 0 draws fresh samples for every batch.</source>
        <translation>Train on this many samples drawn once, visited in shuffled order. 0 draws fresh samples for every batch.</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>samples</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>Modes</translation>
    </message>
    <message>
        <source>How many Gaussians sit on the circle.</source>
        <translation>How many Gaussians sit on the circle.</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Radius</translation>
    </message>
    <message>
        <source>Distance of every Gaussian from the centre.</source>
        <translation>Distance of every Gaussian from the centre.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Spread</translation>
    </message>
    <message>
        <source>Standard deviation of each Gaussian.</source>
        <translation>Standard deviation of each Gaussian.</translation>
    </message>
    <message>
        <source>Latent size</source>
        <translation>Latent size</translation>
    </message>
    <message>
        <source>Random numbers per sample.</source>
        <translation>Random numbers per sample.</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>numbers</translation>
    </message>
    <message>
        <source>Latent shape</source>
        <translation>Latent shape</translation>
    </message>
    <message>
        <source>Normal: mean 0, variance 1. Uniform: between -1 and 1.</source>
        <translation>Normal: mean 0, variance 1. Uniform: between -1 and 1.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Uniform</translation>
    </message>
    <message>
        <source>Fixed latents</source>
        <translation>Fixed latents</translation>
    </message>
    <message>
        <source>Train on this many latents drawn once, visited in shuffled order. 0 draws fresh ones for every batch.</source>
        <translation>Train on this many latents drawn once, visited in shuffled order. 0 draws fresh ones for every batch.</translation>
    </message>
    <message>
        <source>latents</source>
        <translation>latents</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimizer</translation>
    </message>
    <message>
        <source>How the gradient becomes a step. Swap it while the run goes on.</source>
        <translation>How the gradient becomes a step. Swap it while the run goes on.</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Gradient descent: steps straight down the gradient, with momentum if you want it.</source>
        <translation>Gradient descent: steps straight down the gradient, with momentum if you want it.</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>Divides each step by the recent size of the gradient. No momentum unless asked: the choice of WGAN's paper.</source>
        <translation>Divides each step by the recent size of the gradient. No momentum unless asked: the choice of WGAN's paper.</translation>
    </message>
    <message>
        <source>Adagrad</source>
        <translation>Adagrad</translation>
    </message>
    <message>
        <source>Divides each step by the root of all squared gradients so far: its pace only falls, and a GAN keeps moving.</source>
        <translation>Divides each step by the root of all squared gradients so far: its pace only falls, and a GAN keeps moving.</translation>
    </message>
    <message>
        <source>Adadelta</source>
        <translation>Adadelta</translation>
    </message>
    <message>
        <source>Measures each step by the size of its own past steps, which start tiny. Rate 1 is the paper's rule.</source>
        <translation>Measures each step by the size of its own past steps, which start tiny. Rate 1 is the paper's rule.</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Momentum, and each step divided by the recent size of the gradient. The usual choice for GANs.</source>
        <translation>Momentum, and each step divided by the recent size of the gradient. The usual choice for GANs.</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Adam with weight decay kept apart: it shrinks the weights, and is no part of the gradient.</source>
        <translation>Adam with weight decay kept apart: it shrinks the weights, and is no part of the gradient.</translation>
    </message>
    <message>
        <source>NAdam</source>
        <translation>NAdam</translation>
    </message>
    <message>
        <source>Adam that looks ahead along its momentum, as Nesterov does.</source>
        <translation>Adam that looks ahead along its momentum, as Nesterov does.</translation>
    </message>
    <message>
        <source>RAdam</source>
        <translation>RAdam</translation>
    </message>
    <message>
        <source>Adam with a warm-up of its own: plain momentum until the running square can be trusted.</source>
        <translation>Adam with a warm-up of its own: plain momentum until the running square can be trusted.</translation>
    </message>
    <message>
        <source>Adamax</source>
        <translation>Adamax</translation>
    </message>
    <message>
        <source>Adam that divides by the largest recent gradient instead of the root of their mean square.</source>
        <translation>Adam that divides by the largest recent gradient instead of the root of their mean square.</translation>
    </message>
    <message>
        <source>Optimistic SGD</source>
        <translation>Optimistic SGD</translation>
    </message>
    <message>
        <source>Doubles each gradient and takes back the last one: at rates not too high it spirals in where plain descent circles.</source>
        <translation>Doubles each gradient and takes back the last one: at rates not too high it spirals in where plain descent circles.</translation>
    </message>
    <message>
        <source>Optimistic Adam</source>
        <translation>Optimistic Adam</translation>
    </message>
    <message>
        <source>Doubles each step of Adam and takes back the last one, against circling.</source>
        <translation>Doubles each step of Adam and takes back the last one, against circling.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Learning rate</translation>
    </message>
    <message>
        <source>lr</source>
        <translation>lr</translation>
    </message>
    <message>
        <source>Scales every update of the weights. Too high: it jumps or diverges. Too low: hardly anything happens.</source>
        <translation>Scales every update of the weights. Too high: it jumps or diverges. Too low: hardly anything happens.</translation>
    </message>
    <message>
        <source>Rate schedule</source>
        <translation>Rate schedule</translation>
    </message>
    <message>
        <source>How the learning rate changes over the steps of the run. What the slider shows is its full size.</source>
        <translation>How the learning rate changes over the steps of the run. What the slider shows is its full size.</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Constant</translation>
    </message>
    <message>
        <source>The learning rate stays as it is set.</source>
        <translation>The learning rate stays as it is set.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>The rate drops at once, every so many steps.</source>
        <translation>The rate drops at once, every so many steps.</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponential</translation>
    </message>
    <message>
        <source>The rate shrinks by the same share every step.</source>
        <translation>The rate shrinks by the same share every step.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Cosine</translation>
    </message>
    <message>
        <source>The rate glides down along half a cosine: slowly, fast, slowly.</source>
        <translation>The rate glides down along half a cosine: slowly, fast, slowly.</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>The rate falls along a straight line, then stays.</source>
        <translation>The rate falls along a straight line, then stays.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Warm-up</translation>
    </message>
    <message>
        <source>The rate starts small and grows in a straight line to its full size, then stays.</source>
        <translation>The rate starts small and grows in a straight line to its full size, then stays.</translation>
    </message>
    <message>
        <source>Cyclic</source>
        <translation>Cyclic</translation>
    </message>
    <message>
        <source>The rate rises and falls in straight lines, again and again.</source>
        <translation>The rate rises and falls in straight lines, again and again.</translation>
    </message>
    <message>
        <source>Clip norm at</source>
        <translation>Clip norm at</translation>
    </message>
    <message>
        <source>Shortens any longer gradient to this length and keeps its direction (Pascanu et al. 2013). 0 is off.</source>
        <translation>Shortens any longer gradient to this length and keeps its direction (Pascanu et al. 2013). 0 is off.</translation>
    </message>
    <message>
        <source>Clip entries at</source>
        <translation>Clip entries at</translation>
    </message>
    <message>
        <source>Cuts each number of the gradient to plus or minus this, before the norm is looked at. 0 is off.</source>
        <translation>Cuts each number of the gradient to plus or minus this, before the norm is looked at. 0 is off.</translation>
    </message>
    <message>
        <source>Lookahead</source>
        <translation>Lookahead</translation>
    </message>
    <message>
        <source>Every so many updates, go back part of the way to the last look (Zhang et al. 2019). From 3 on it calms circling at low rates. 0 is off.</source>
        <translation>Every so many updates, go back part of the way to the last look (Zhang et al. 2019). From 3 on it calms circling at low rates. 0 is off.</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>updates</translation>
    </message>
    <message>
        <source>Lookahead α</source>
        <translation>Lookahead α</translation>
    </message>
    <message>
        <source>How much of the way since the last look the weights keep. 1 keeps all of it.</source>
        <translation>How much of the way since the last look the weights keep. 1 keeps all of it.</translation>
    </message>
    <message>
        <source>β₁</source>
        <translation>β₁</translation>
    </message>
    <message>
        <source>Momentum: how much of past gradients each step keeps. GANs like 0.5 or 0.</source>
        <translation>Momentum: how much of past gradients each step keeps. GANs like 0.5 or 0.</translation>
    </message>
    <message>
        <source>β₂</source>
        <translation>β₂</translation>
    </message>
    <message>
        <source>How much of the past the running square of the gradient keeps.</source>
        <translation>How much of the past the running square of the gradient keeps.</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Added where steps are divided by the gradient's size, so that a tiny one makes no huge step.</source>
        <translation>Added where steps are divided by the gradient's size, so that a tiny one makes no huge step.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight decay</translation>
    </message>
    <message>
        <source>Adds this times each weight to its gradient, before that is averaged and divided by its size: the pull is no fixed share of a weight. 0 is off.</source>
        <translation>Adds this times each weight to its gradient, before that is averaged and divided by its size: the pull is no fixed share of a weight. 0 is off.</translation>
    </message>
    <message>
        <source>AMSGrad</source>
        <translation>AMSGrad</translation>
    </message>
    <message>
        <source>Never let the running square shrink again.</source>
        <translation>Never let the running square shrink again.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>The shape of the network that makes fakes.</source>
        <translation>The shape of the network that makes fakes.</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
    <message>
        <source>Dense layers, one after the other.</source>
        <translation>Dense layers, one after the other.</translation>
    </message>
    <message>
        <source>DCGAN</source>
        <translation>DCGAN</translation>
    </message>
    <message>
        <source>Convolutions that grow or shrink the picture in two strides. For images.</source>
        <translation>Convolutions that grow or shrink the picture in two strides. For images.</translation>
    </message>
    <message>
        <source>Number θ</source>
        <translation>Number θ</translation>
    </message>
    <message>
        <source>Every fake is the number θ, whatever the latent.</source>
        <translation>Every fake is the number θ, whatever the latent.</translation>
    </message>
    <message>
        <source>Shift by θ</source>
        <translation>Shift by θ</translation>
    </message>
    <message>
        <source>One weight: a fake is the latent itself, moved by θ. G can learn where the data is, and nothing else.</source>
        <translation>One weight: a fake is the latent itself, moved by θ. G can learn where the data is, and nothing else.</translation>
    </message>
    <message>
        <source>Particles</source>
        <translation>Particles</translation>
    </message>
    <message>
        <source>A table of points: the latent picks one. Each fake moves by itself, as D's gradient or the user has it.</source>
        <translation>A table of points: the latent picks one. Each fake moves by itself, as D's gradient or the user has it.</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>What hidden layers are normalised over: the batch (Ioffe and Szegedy 2015) or the sample's own units (Ba et al. 2016). Auto is batch norm in a DCGAN's generator and none elsewhere.</source>
        <translation>What hidden layers are normalised over: the batch (Ioffe and Szegedy 2015) or the sample's own units (Ba et al. 2016). Auto is batch norm in a DCGAN's generator and none elsewhere.</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>Batch norm</translation>
    </message>
    <message>
        <source>Layer norm</source>
        <translation>Layer norm</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>How likely each unit is to be dropped, in training only.</source>
        <translation>How likely each unit is to be dropped, in training only.</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>First weights</translation>
    </message>
    <message>
        <source>How the first weights are drawn. It decides whether signals and gradients pass through many layers.</source>
        <translation>How the first weights are drawn. It decides whether signals and gradients pass through many layers.</translation>
    </message>
    <message>
        <source>torch's default</source>
        <translation>torch's default</translation>
    </message>
    <message>
        <source>Uniform within 1/√(fan in), biases too. In deep ReLU networks all inputs soon give nearly the same.</source>
        <translation>Uniform within 1/√(fan in), biases too. In deep ReLU networks all inputs soon give nearly the same.</translation>
    </message>
    <message>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <source>Variance 2/(fan in), biases 0: ReLU layers keep a signal's mean square on average (He et al. 2015).</source>
        <translation>Variance 2/(fan in), biases 0: ReLU layers keep a signal's mean square on average (He et al. 2015).</translation>
    </message>
    <message>
        <source>Xavier</source>
        <translation>Xavier</translation>
    </message>
    <message>
        <source>Variance 2/(fan in + fan out), biases 0: made for tanh (Glorot and Bengio 2010).</source>
        <translation>Variance 2/(fan in + fan out), biases 0: made for tanh (Glorot and Bengio 2010).</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>Orthogonal</translation>
    </message>
    <message>
        <source>Each layer's matrix is gain times a rotation or a part of one, biases 0 (Saxe et al. 2013).</source>
        <translation>Each layer's matrix is gain times a rotation or a part of one, biases 0 (Saxe et al. 2013).</translation>
    </message>
    <message>
        <source>Normal with one spread for all layers, biases 0. DCGAN and PacGAN start from 0.02.</source>
        <translation>Normal with one spread for all layers, biases 0. DCGAN and PacGAN start from 0.02.</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Hidden layers</translation>
    </message>
    <message>
        <source>Units of each hidden layer, first to last: 64, 64 is two layers of 64.</source>
        <translation>Units of each hidden layer, first to last: 64, 64 is two layers of 64.</translation>
    </message>
    <message>
        <source>units</source>
        <translation>units</translation>
    </message>
    <message>
        <source>Repeat last</source>
        <translation>Repeat last</translation>
    </message>
    <message>
        <source>How often the last hidden layer stands there: the short way to a very deep network.</source>
        <translation>How often the last hidden layer stands there: the short way to a very deep network.</translation>
    </message>
    <message>
        <source>times</source>
        <translation>times</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>The bend after each hidden layer. Without bends any number of layers could do no more than one.</source>
        <translation>The bend after each hidden layer. Without bends any number of layers could do no more than one.</translation>
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
        <translation>sine</translation>
    </message>
    <message>
        <source>maxout</source>
        <translation>maxout</translation>
    </message>
    <message>
        <source>Leak</source>
        <translation>Leak</translation>
    </message>
    <message>
        <source>Slope of LeakyReLU below zero; PReLU starts there and learns its own.</source>
        <translation>Slope of LeakyReLU below zero; PReLU starts there and learns its own.</translation>
    </message>
    <message>
        <source>Sine frequency</source>
        <translation>Sine frequency</translation>
    </message>
    <message>
        <source>w in sin(w x), for the activation sine (Sitzmann et al. 2020, with 30 and small first weights).</source>
        <translation>w in sin(w x), for the activation sine (Sitzmann et al. 2020, with 30 and small first weights).</translation>
    </message>
    <message>
        <source>Maxout pieces</source>
        <translation>Maxout pieces</translation>
    </message>
    <message>
        <source>Dense units behind each unit of maxout, of which the largest counts (Goodfellow et al. 2013).</source>
        <translation>Dense units behind each unit of maxout, of which the largest counts (Goodfellow et al. 2013).</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Whether hidden layers add a constant. A norm has its own, and set-ups such as PacGAN's do without.</source>
        <translation>Whether hidden layers add a constant. A norm has its own, and set-ups such as PacGAN's do without.</translation>
    </message>
    <message>
        <source>Skips</source>
        <translation>Skips</translation>
    </message>
    <message>
        <source>Ways round the layers: residual adds to each hidden layer what went in, where the widths agree (He et al. 2016); the others put the latent beside what goes in.</source>
        <translation>Ways round the layers: residual adds to each hidden layer what went in, where the widths agree (He et al. 2016); the others put the latent beside what goes in.</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Residual</translation>
    </message>
    <message>
        <source>Latent to every layer</source>
        <translation>Latent to every layer</translation>
    </message>
    <message>
        <source>Latent to the second layer</source>
        <translation>Latent to the second layer</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Shape of the last layer: auto is linear for points and tanh for images; sigmoid puts images on 0 to 1.</source>
        <translation>Shape of the last layer: auto is linear for points and tanh for images; sigmoid puts images on 0 to 1.</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>Learns</source>
        <translation>Learns</translation>
    </message>
    <message>
        <source>In which of its updates it learns: in all, or while its loss is above or below a value.</source>
        <translation>In which of its updates it learns: in all, or while its loss is above or below a value.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>Every update moves the weights. The usual way.</source>
        <translation>Every update moves the weights. The usual way.</translation>
    </message>
    <message>
        <source>While loss &gt; value</source>
        <translation>While loss &gt; value</translation>
    </message>
    <message>
        <source>Rests where its loss on the batch is no higher than the value: a player that is far ahead waits.</source>
        <translation>Rests where its loss on the batch is no higher than the value: a player that is far ahead waits.</translation>
    </message>
    <message>
        <source>While loss &lt; value</source>
        <translation>While loss &lt; value</translation>
    </message>
    <message>
        <source>Rests where its loss on the batch is no lower than the value: the other player has to fall back first.</source>
        <translation>Rests where its loss on the batch is no lower than the value: the other player has to fall back first.</translation>
    </message>
    <message>
        <source>Average (EMA)</source>
        <translation>Average (EMA)</translation>
    </message>
    <message>
        <source>How much of the past a running average of G's weights keeps each step: with 0.999, the usual, half of it is forgotten in 693 steps. Its fakes can be shown; it does not train. 0 is off.</source>
        <translation>How much of the past a running average of G's weights keeps each step: with 0.999, the usual, half of it is forgotten in 693 steps. Its fakes can be shown; it does not train. 0 is off.</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Frozen</translation>
    </message>
    <message>
        <source>This network alone rests: its weights stay as they are, whatever its rate, until this is off again.</source>
        <translation>This network alone rests: its weights stay as they are, whatever its rate, until this is off again.</translation>
    </message>
    <message>
        <source>The shape of the network that tells real from fake.</source>
        <translation>The shape of the network that tells real from fake.</translation>
    </message>
    <message>
        <source>Slope ψ</source>
        <translation>Slope ψ</translation>
    </message>
    <message>
        <source>A line through 0: the logit of a sample x is ψ times x.</source>
        <translation>A line through 0: the logit of a sample x is ψ times x.</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>Logistic regression</translation>
    </message>
    <message>
        <source>One linear unit and a sigmoid: D says on which side of one border samples are more likely real.</source>
        <translation>One linear unit and a sigmoid: D says on which side of one border samples are more likely real.</translation>
    </message>
    <message>
        <source>Painted surface</source>
        <translation>Painted surface</translation>
    </message>
    <message>
        <source>A grid of logits over the plane, with a smooth surface through it: what D says of each place is painted.</source>
        <translation>A grid of logits over the plane, with a smooth surface through it: what D says of each place is painted.</translation>
    </message>
    <message>
        <source>Spectral norm</source>
        <translation>Spectral norm</translation>
    </message>
    <message>
        <source>Divide every layer by an estimate of its largest stretch, so that the logit is not steep (Miyato et al. 2018). Dense layers then stretch by 1.2 at times, at a rate of 0.01 by 1.7; convolutions by about 2.</source>
        <translation>Divide every layer by an estimate of its largest stretch, so that the logit is not steep (Miyato et al. 2018). Dense layers then stretch by 1.2 at times, at a rate of 0.01 by 1.7; convolutions by about 2.</translation>
    </message>
    <message>
        <source>One mixed batch</source>
        <translation>One mixed batch</translation>
    </message>
    <message>
        <source>Reals and fakes go through D's batch norm together, in the updates of both players, as in some listings. Usual is a batch of each, which is then scaled by its own mean and spread.</source>
        <translation>Reals and fakes go through D's batch norm together, in the updates of both players, as in some listings. Usual is a batch of each, which is then scaled by its own mean and spread.</translation>
    </message>
    <message>
        <source>Batch spread</source>
        <translation>Batch spread</translation>
    </message>
    <message>
        <source>Tell the last layer how much the batch varies: it can tell a collapsed one by that (Karras et al. 2018).</source>
        <translation>Tell the last layer how much the batch varies: it can tell a collapsed one by that (Karras et al. 2018).</translation>
    </message>
    <message>
        <source>Minibatch discrimination</source>
        <translation>Minibatch discrimination</translation>
    </message>
    <message>
        <source>Tell the last layer how close each sample is to the others of its batch, in so many learned ways: a collapsed batch shows (Salimans et al. 2016, who take 100). 0 is off.</source>
        <translation>Tell the last layer how close each sample is to the others of its batch, in so many learned ways: a collapsed batch shows (Salimans et al. 2016, who take 100). 0 is off.</translation>
    </message>
    <message>
        <source>kernels</source>
        <translation>kernels</translation>
    </message>
    <message>
        <source>Numbers a kernel</source>
        <translation>Numbers a kernel</translation>
    </message>
    <message>
        <source>Each kernel compares so many numbers of two samples. 5 in the paper's code.</source>
        <translation>Each kernel compares so many numbers of two samples. 5 in the paper's code.</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Pack</translation>
    </message>
    <message>
        <source>Judge so many samples together: a pack without variety can be told by that (PacGAN, Lin et al. 2018).</source>
        <translation>Judge so many samples together: a pack without variety can be told by that (PacGAN, Lin et al. 2018).</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>What is trained: a GAN; or, to compare it with, a variational autoencoder or flow matching, which have one loss and no game. Those two are for points of a plane.</source>
        <translation>What is trained: a GAN; or, to compare it with, a variational autoencoder or flow matching, which have one loss and no game. Those two are for points of a plane.</translation>
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
        <translation>Flow matching</translation>
    </message>
    <message>
        <source>Decoder noise σ</source>
        <translation>Decoder noise σ</translation>
    </message>
    <message>
        <source>Standard deviation of a VAE's decoder, p(x|z) = N(G(z), σ²). The larger it is, the less a wrong place costs beside KL. Fakes are shown without this noise.</source>
        <translation>Standard deviation of a VAE's decoder, p(x|z) = N(G(z), σ²). The larger it is, the less a wrong place costs beside KL. Fakes are shown without this noise.</translation>
    </message>
    <message>
        <source>data units</source>
        <translation>data units</translation>
    </message>
    <message>
        <source>Steps of the ODE</source>
        <translation>Steps of the ODE</translation>
    </message>
    <message>
        <source>In so many steps of the midpoint method flow matching brings noise to the data. It learns without them: they are the price of a sample, two passes of the network each.</source>
        <translation>In so many steps of the midpoint method flow matching brings noise to the data. It learns without them: they are the price of a sample, two passes of the network each.</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>steps</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>What each network is paid for.</source>
        <translation>What each network is paid for.</translation>
    </message>
    <message>
        <source>Non-saturating</source>
        <translation>Non-saturating</translation>
    </message>
    <message>
        <source>The usual GAN loss: G is paid for being called real. Its push on D's logit does not fade when D is sure.</source>
        <translation>The usual GAN loss: G is paid for being called real. Its push on D's logit does not fade when D is sure.</translation>
    </message>
    <message>
        <source>Minimax (saturating)</source>
        <translation>Minimax (saturating)</translation>
    </message>
    <message>
        <source>The original game: G's gradient fades once D is sure of the fakes. Shows vanishing gradients.</source>
        <translation>The original game: G's gradient fades once D is sure of the fakes. Shows vanishing gradients.</translation>
    </message>
    <message>
        <source>Reverse KL</source>
        <translation>Reverse KL</translation>
    </message>
    <message>
        <source>D as usual; G raises D's logit itself, with the same push however sure D is. Against the best D that is reverse KL: missing a mode costs less than fakes between modes.</source>
        <translation>D as usual; G raises D's logit itself, with the same push however sure D is. Against the best D that is reverse KL: missing a mode costs less than fakes between modes.</translation>
    </message>
    <message>
        <source>Least squares</source>
        <translation>Least squares</translation>
    </message>
    <message>
        <source>D's logits are pulled to 1 for real and 0 for fake by squared error (LSGAN).</source>
        <translation>D's logits are pulled to 1 for real and 0 for fake by squared error (LSGAN).</translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation>Hinge</translation>
    </message>
    <message>
        <source>D learns from reals with a logit below 1 and fakes above -1, no others; G raises D's logit. Usual with spectral norm.</source>
        <translation>D learns from reals with a logit below 1 and fakes above -1, no others; G raises D's logit. Usual with spectral norm.</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>Hybrid</translation>
    </message>
    <message>
        <source>D has cross-entropy on fakes, and squared error of its probability on reals: one that it takes for a sure fake teaches it hardly anything.</source>
        <translation>D has cross-entropy on fakes, and squared error of its probability on reals: one that it takes for a sure fake teaches it hardly anything.</translation>
    </message>
    <message>
        <source>Wasserstein</source>
        <translation>Wasserstein</translation>
    </message>
    <message>
        <source>D scores instead of judging: minus its loss estimates how far apart real and fake are, up to a factor. Needs bounded slopes.</source>
        <translation>D scores instead of judging: minus its loss estimates how far apart real and fake are, up to a factor. Needs bounded slopes.</translation>
    </message>
    <message>
        <source>Mean probability</source>
        <translation>Mean probability</translation>
    </message>
    <message>
        <source>D pulls the means of its probability apart, G raises that of its fakes. Bounded, but fades once D is sure.</source>
        <translation>D pulls the means of its probability apart, G raises that of its fakes. Bounded, but fades once D is sure.</translation>
    </message>
    <message>
        <source>Relativistic pairing</source>
        <translation>Relativistic pairing</translation>
    </message>
    <message>
        <source>D says which of a real and a fake is the real one (RpGAN). With R1 and R2 it is R3GAN's loss.</source>
        <translation>D says which of a real and a fake is the real one (RpGAN). With R1 and R2 it is R3GAN's loss.</translation>
    </message>
    <message>
        <source>Relativistic average</source>
        <translation>Relativistic average</translation>
    </message>
    <message>
        <source>D says how much more real a sample is than the average of the other side (RaGAN).</source>
        <translation>D says how much more real a sample is than the average of the other side (RaGAN).</translation>
    </message>
    <message>
        <source>Forward KL</source>
        <translation>Forward KL</translation>
    </message>
    <message>
        <source>f-GAN: D bounds KL(reals || fakes) from below, G lowers that bound. A mode that is missed costs most, fakes between modes hardly anything. Exponential in D's logit: what D has badly wrong weighs a lot.</source>
        <translation>f-GAN: D bounds KL(reals || fakes) from below, G lowers that bound. A mode that is missed costs most, fakes between modes hardly anything. Exponential in D's logit: what D has badly wrong weighs a lot.</translation>
    </message>
    <message>
        <source>Jeffreys</source>
        <translation>Jeffreys</translation>
    </message>
    <message>
        <source>f-GAN with both KL divergences at once: a missed mode costs, and so do fakes where there is nothing real. Exponential in D's logit: what D has badly wrong weighs a lot.</source>
        <translation>f-GAN with both KL divergences at once: a missed mode costs, and so do fakes where there is nothing real. Exponential in D's logit: what D has badly wrong weighs a lot.</translation>
    </message>
    <message>
        <source>Squared Hellinger</source>
        <translation>Squared Hellinger</translation>
    </message>
    <message>
        <source>f-GAN with a bounded divergence, from 0 to 2, the same from either side. D pays exponentially for what it has wrong, real or fake.</source>
        <translation>f-GAN with a bounded divergence, from 0 to 2, the same from either side. D pays exponentially for what it has wrong, real or fake.</translation>
    </message>
    <message>
        <source>Pearson χ²</source>
        <translation>Pearson χ²</translation>
    </message>
    <message>
        <source>f-GAN with squares in D's logit: close to least squares, and harsher than forward KL on a mode that is missed. D's logit estimates the ratio of the densities itself.</source>
        <translation>f-GAN with squares in D's logit: close to least squares, and harsher than forward KL on a mode that is missed. D's logit estimates the ratio of the densities itself.</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Label smoothing</translation>
    </message>
    <message>
        <source>D aims at 1 minus this for reals, so that being surer costs it. Fakes keep their 0. 0 is off.</source>
        <translation>D aims at 1 minus this for reals, so that being surer costs it. Fakes keep their 0. 0 is off.</translation>
    </message>
    <message>
        <source>Smoothing of fakes</source>
        <translation>Smoothing of fakes</translation>
    </message>
    <message>
        <source>D aims at this for fakes instead of 0. Salimans et al. 2016 advise against it: where there are fakes and no reals, D then keeps them where they are. 0 is off.</source>
        <translation>D aims at this for fakes instead of 0. Salimans et al. 2016 advise against it: where there are fakes and no reals, D then keeps them where they are. 0 is off.</translation>
    </message>
    <message>
        <source>One loss for both</source>
        <translation>One loss for both</translation>
    </message>
    <message>
        <source>G and D both minimise the sum of their two losses, as a listing does that differentiates one total. Opposite parts cancel, and no game is left. Penalties stay D's alone.</source>
        <translation>G and D both minimise the sum of their two losses, as a listing does that differentiates one total. Opposite parts cancel, and no game is left. Penalties stay D's alone.</translation>
    </message>
    <message>
        <source>R1 γ</source>
        <translation>R1 γ</translation>
    </message>
    <message>
        <source>D pays γ/2 times its squared slope at reals. 10 for images (Mescheder et al. 2018). 0 is off.</source>
        <translation>D pays γ/2 times its squared slope at reals. 10 for images (Mescheder et al. 2018). 0 is off.</translation>
    </message>
    <message>
        <source>R2 γ</source>
        <translation>R2 γ</translation>
    </message>
    <message>
        <source>D pays γ/2 times its squared slope at fakes (Mescheder et al. 2018). R3GAN has it beside R1. 0 is off.</source>
        <translation>D pays γ/2 times its squared slope at fakes (Mescheder et al. 2018). R3GAN has it beside R1. 0 is off.</translation>
    </message>
    <message>
        <source>Gradient penalty λ</source>
        <translation>Gradient penalty λ</translation>
    </message>
    <message>
        <source>Pulls D's slope towards 1 between reals and fakes (Gulrajani et al. 2017: 10 for images, 0.1 for points). A Wasserstein critic stays steeper than 1, the more so the smaller λ is. 0 is off.</source>
        <translation>Pulls D's slope towards 1 between reals and fakes (Gulrajani et al. 2017: 10 for images, 0.1 for points). A Wasserstein critic stays steeper than 1, the more so the smaller λ is. 0 is off.</translation>
    </message>
    <message>
        <source>DRAGAN λ</source>
        <translation>DRAGAN λ</translation>
    </message>
    <message>
        <source>Pulls D's slope towards 1 near the reals. 10 in the paper (Kodali et al. 2017). 0 is off.</source>
        <translation>Pulls D's slope towards 1 near the reals. 10 in the paper (Kodali et al. 2017). 0 is off.</translation>
    </message>
    <message>
        <source>Feature matching</source>
        <translation>Feature matching</translation>
    </message>
    <message>
        <source>G has another aim than its loss: that what D's last layer sees is on average the same for fakes as for reals (Salimans et al. 2016). Calms a G that chases D; fakes need not be as varied as reals.</source>
        <translation>G has another aim than its loss: that what D's last layer sees is on average the same for fakes as for reals (Salimans et al. 2016). Calms a G that chases D; fakes need not be as varied as reals.</translation>
    </message>
    <message>
        <source>Label flips</source>
        <translation>Label flips</translation>
    </message>
    <message>
        <source>How likely D is told the wrong thing: that the real of a pair is the fake one, and the fake the real. It keeps D from being sure, at the price of noise. Penalties stay with what is real. 0 is off.</source>
        <translation>How likely D is told the wrong thing: that the real of a pair is the fake one, and the fake the real. It keeps D from being sure, at the price of noise. Penalties stay with what is real. 0 is off.</translation>
    </message>
    <message>
        <source>Instance noise</source>
        <translation>Instance noise</translation>
    </message>
    <message>
        <source>Blurs every sample that D sees in training, real or fake, so that the two overlap. 0 is off.</source>
        <translation>Blurs every sample that D sees in training, real or fake, so that the two overlap. 0 is off.</translation>
    </message>
    <message>
        <source>std</source>
        <translation>std</translation>
    </message>
    <message>
        <source>Noise fades over</source>
        <translation>Noise fades over</translation>
    </message>
    <message>
        <source>Step of the run by which instance noise has faded to nothing, in a straight line. 0: it stays.</source>
        <translation>Step of the run by which instance noise has faded to nothing, in a straight line. 0: it stays.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batch size</translation>
    </message>
    <message>
        <source>So many reals and as many fakes per update, for mini-batches. Small batches are noisy, large ones slow.</source>
        <translation>So many reals and as many fakes per update, for mini-batches. Small batches are noisy, large ones slow.</translation>
    </message>
    <message>
        <source>Learn from</source>
        <translation>Learn from</translation>
    </message>
    <message>
        <source>How many samples each update sees: a batch, one, or all of a fixed set (gradient descent proper). More than fit at once go in pieces that add up to one gradient.</source>
        <translation>How many samples each update sees: a batch, one, or all of a fixed set (gradient descent proper). More than fit at once go in pieces that add up to one gradient.</translation>
    </message>
    <message>
        <source>Mini-batches</source>
        <translation>Mini-batches</translation>
    </message>
    <message>
        <source>All samples at once</source>
        <translation>All samples at once</translation>
    </message>
    <message>
        <source>Single samples</source>
        <translation>Single samples</translation>
    </message>
    <message>
        <source>D updates a step</source>
        <translation>D updates a step</translation>
    </message>
    <message>
        <source>How often D learns in one step. WGAN has 5.</source>
        <translation>How often D learns in one step. WGAN has 5.</translation>
    </message>
    <message>
        <source>G updates a step</source>
        <translation>G updates a step</translation>
    </message>
    <message>
        <source>How often G learns in one step.</source>
        <translation>How often G learns in one step.</translation>
    </message>
    <message>
        <source>Dynamics</source>
        <translation>Dynamics</translation>
    </message>
    <message>
        <source>How the two networks' moves make up a step.</source>
        <translation>How the two networks' moves make up a step.</translation>
    </message>
    <message>
        <source>Alternating</source>
        <translation>Alternating</translation>
    </message>
    <message>
        <source>One network learns, then the other answers. The usual way.</source>
        <translation>One network learns, then the other answers. The usual way.</translation>
    </message>
    <message>
        <source>Simultaneous</source>
        <translation>Simultaneous</translation>
    </message>
    <message>
        <source>Both networks learn from the same moment, blind to each other's move. Tends to spiral outwards.</source>
        <translation>Both networks learn from the same moment, blind to each other's move. Tends to spiral outwards.</translation>
    </message>
    <message>
        <source>Extragradient</source>
        <translation>Extragradient</translation>
    </message>
    <message>
        <source>Look one step ahead, then step by the gradient found there. With Adam this is ExtraAdam. Twice the work.</source>
        <translation>Look one step ahead, then step by the gradient found there. With Adam this is ExtraAdam. Twice the work.</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>Consensus</translation>
    </message>
    <message>
        <source>Both networks also seek where all gradients are small, which damps their chase. About four times the work.</source>
        <translation>Both networks also seek where all gradients are small, which damps their chase. About four times the work.</translation>
    </message>
    <message>
        <source>Competitive</source>
        <translation>Competitive</translation>
    </message>
    <message>
        <source>Each network answers the other's answer (competitive gradient descent). Needs plain SGD for both. Slow: each solver round goes through both networks again.</source>
        <translation>Each network answers the other's answer (competitive gradient descent). Needs plain SGD for both. Slow: each solver round goes through both networks again.</translation>
    </message>
    <message>
        <source>Symplectic adjustment</source>
        <translation>Symplectic adjustment</translation>
    </message>
    <message>
        <source>Both networks' gradients are turned by as much as the two disagree, which straightens circles (SGA). About seven times the work.</source>
        <translation>Both networks' gradients are turned by as much as the two disagree, which straightens circles (SGA). About seven times the work.</translation>
    </message>
    <message>
        <source>Who is first</source>
        <translation>Who is first</translation>
    </message>
    <message>
        <source>Who learns first in a step. Networks that move at once only take their batches in this order.</source>
        <translation>Who learns first in a step. Networks that move at once only take their batches in this order.</translation>
    </message>
    <message>
        <source>D, then G</source>
        <translation>D, then G</translation>
    </message>
    <message>
        <source>G, then D</source>
        <translation>G, then D</translation>
    </message>
    <message>
        <source>Unroll D by</source>
        <translation>Unroll D by</translation>
    </message>
    <message>
        <source>G learns against D as it would be so many updates later, so it sees D's answer (Metz 2017). 0 is off.</source>
        <translation>G learns against D as it would be so many updates later, so it sees D's answer (Metz 2017). 0 is off.</translation>
    </message>
    <message>
        <source>Share fakes</source>
        <translation>Share fakes</translation>
    </message>
    <message>
        <source>The batch of fakes that one network has just learned from serves the other's next update too.</source>
        <translation>The batch of fakes that one network has just learned from serves the other's next update too.</translation>
    </message>
    <message>
        <source>On a swap</source>
        <translation>On a swap</translation>
    </message>
    <message>
        <source>When an optimizer is swapped: carry the gradient averages that both kinds have, or start from none.</source>
        <translation>When an optimizer is swapped: carry the gradient averages that both kinds have, or start from none.</translation>
    </message>
    <message>
        <source>Carry the moments</source>
        <translation>Carry the moments</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Start afresh</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Where randomness starts: the same seed, settings and changes give the same run on the same machine.</source>
        <translation>Where randomness starts: the same seed, settings and changes give the same run on the same machine.</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradients</translation>
    </message>
    <message>
        <source>Where gradients come from: formulas written out by hand, for the networks and losses that have them, or PyTorch's autograd. Fastest has the formulas run by a small compiled library, where there is one for this processor. At the same weights all give the same gradient up to rounding; rounding adds up, and after some hundred steps the runs part.</source>
        <translation>Where gradients come from: formulas written out by hand, for the networks and losses that have them, or PyTorch's autograd. Fastest has the formulas run by a small compiled library, where there is one for this processor. At the same weights all give the same gradient up to rounding; rounding adds up, and after some hundred steps the runs part.</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>Fastest</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>Autograd</source>
        <translation>Autograd</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>How networks multiply in training. bfloat16 keeps 8 binary digits of 24: faster for large layers where the processor has it, slower where not. Weights, losses and what is shown stay float32.</source>
        <translation>How networks multiply in training. bfloat16 keeps 8 binary digits of 24: faster for large layers where the processor has it, slower where not. Weights, losses and what is shown stay float32.</translation>
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
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threads that share each multiplication of matrices. 0 chooses by the size of the work: small networks are fastest with one, and beside the window it takes half the cores at most. Another number may round sums differently.</source>
        <translation>Threads that share each multiplication of matrices. 0 chooses by the size of the work: small networks are fastest with one, and beside the window it takes half the cores at most. Another number may round sums differently.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>What the networks run on. Auto takes a GPU for large networks, where PyTorch finds one: for small ones the way there costs more than it saves.</source>
        <translation>What the networks run on. Auto takes a GPU for large networks, where PyTorch finds one: for small ones the way there costs more than it saves.</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processor</translation>
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
        <translation>Modes a side</translation>
    </message>
    <message>
        <source>5 gives a grid of 25 Gaussians.</source>
        <translation>5 gives a grid of 25 Gaussians.</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Spacing</translation>
    </message>
    <message>
        <source>Distance between neighbouring Gaussians.</source>
        <translation>Distance between neighbouring Gaussians.</translation>
    </message>
    <message>
        <source>Centres</source>
        <translation>Centres</translation>
    </message>
    <message>
        <source>Centre of each Gaussian.</source>
        <translation>Centre of each Gaussian.</translation>
    </message>
    <message>
        <source>Spreads</source>
        <translation>Spreads</translation>
    </message>
    <message>
        <source>Standard deviation of each Gaussian, or one for all.</source>
        <translation>Standard deviation of each Gaussian, or one for all.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Weights</translation>
    </message>
    <message>
        <source>How often each Gaussian is drawn, relative to the others, or one for all.</source>
        <translation>How often each Gaussian is drawn, relative to the others, or one for all.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>What each Gaussian is called, with commas between, as the classes of a table. Without names they are told by their numbers.</source>
        <translation>What each Gaussian is called, with commas between, as the classes of a table. Without names they are told by their numbers.</translation>
    </message>
    <message>
        <source>one line of up to 4,000 characters</source>
        <translation>one line of up to 4,000 characters</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Noise</translation>
    </message>
    <message>
        <source>Standard deviation around the curves.</source>
        <translation>Standard deviation around the curves.</translation>
    </message>
    <message>
        <source>Inner radius</source>
        <translation>Inner radius</translation>
    </message>
    <message>
        <source>Radius of the inner circle as a share of the outer's.</source>
        <translation>Radius of the inner circle as a share of the outer's.</translation>
    </message>
    <message>
        <source>of the outer</source>
        <translation>of the outer</translation>
    </message>
    <message>
        <source>Standard deviation around the circles.</source>
        <translation>Standard deviation around the circles.</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Arms</translation>
    </message>
    <message>
        <source>How many arms the spiral has.</source>
        <translation>How many arms the spiral has.</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Turns</translation>
    </message>
    <message>
        <source>How often each arm winds round the centre.</source>
        <translation>How often each arm winds round the centre.</translation>
    </message>
    <message>
        <source>Standard deviation around the arms.</source>
        <translation>Standard deviation around the arms.</translation>
    </message>
    <message>
        <source>Standard deviation around the curve, before it is scaled by 1/7.5.</source>
        <translation>Standard deviation around the curve, before it is scaled by 1/7.5.</translation>
    </message>
    <message>
        <source>Squares a side</source>
        <translation>Squares a side</translation>
    </message>
    <message>
        <source>4 gives a board of 16, half of them full.</source>
        <translation>4 gives a board of 16, half of them full.</translation>
    </message>
    <message>
        <source>How many arms the wheel has.</source>
        <translation>How many arms the wheel has.</translation>
    </message>
    <message>
        <source>Twist</source>
        <translation>Twist</translation>
    </message>
    <message>
        <source>How much an arm bends as it leads outwards.</source>
        <translation>How much an arm bends as it leads outwards.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Spread along an arm, as a share of its radius.</source>
        <translation>Spread along an arm, as a share of its radius.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>Spread across an arm, as a share of its radius.</source>
        <translation>Spread across an arm, as a share of its radius.</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Angle</translation>
    </message>
    <message>
        <source>Angle to the horizontal.</source>
        <translation>Angle to the horizontal.</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>Standard deviation around the line.</source>
        <translation>Standard deviation around the line.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Where samples are.</source>
        <translation>Where samples are.</translation>
    </message>
    <message>
        <source>Standard deviation around each point.</source>
        <translation>Standard deviation around each point.</translation>
    </message>
    <message>
        <source>Class sizes</source>
        <translation>Class sizes</translation>
    </message>
    <message>
        <source>How many of the points, in their order, are of each class, as a column of the file tells: each class is a mode to be counted. Where they are not as many as the points, there are no modes.</source>
        <translation>How many of the points, in their order, are of each class, as a column of the file tells: each class is a mode to be counted. Where they are not as many as the points, there are no modes.</translation>
    </message>
    <message>
        <source>What each class is called, with commas between. Without names they are told by their numbers.</source>
        <translation>What each class is called, with commas between. Without names they are told by their numbers.</translation>
    </message>
    <message>
        <source>Original x of 0</source>
        <translation>Original x of 0</translation>
    </message>
    <message>
        <source>What x = 0 stands for in the file that the points are from. Only the axes show it.</source>
        <translation>What x = 0 stands for in the file that the points are from. Only the axes show it.</translation>
    </message>
    <message>
        <source>Original y of 0</source>
        <translation>Original y of 0</translation>
    </message>
    <message>
        <source>What y = 0 stands for in the file that the points are from. Only the axes show it.</source>
        <translation>What y = 0 stands for in the file that the points are from. Only the axes show it.</translation>
    </message>
    <message>
        <source>Original scale of x</source>
        <translation>Original scale of x</translation>
    </message>
    <message>
        <source>How much a 1 of x stands for in the file that the points are from. Only the axes show it.</source>
        <translation>How much a 1 of x stands for in the file that the points are from. Only the axes show it.</translation>
    </message>
    <message>
        <source>Original scale of y</source>
        <translation>Original scale of y</translation>
    </message>
    <message>
        <source>How much a 1 of y stands for in the file that the points are from. Only the axes show it.</source>
        <translation>How much a 1 of y stands for in the file that the points are from. Only the axes show it.</translation>
    </message>
    <message>
        <source>Images used</source>
        <translation>Images used</translation>
    </message>
    <message>
        <source>Train on the first so many images only. 0 uses all of them.</source>
        <translation>Train on the first so many images only. 0 uses all of them.</translation>
    </message>
    <message>
        <source>images</source>
        <translation>images</translation>
    </message>
    <message>
        <source>Images held out</source>
        <translation>Images held out</translation>
    </message>
    <message>
        <source>Never train on the last so many images: whether D knows the others by heart shows on these. With a part of the images used, those left are held out anyway.</source>
        <translation>Never train on the last so many images: whether D knows the others by heart shows on these. With a part of the images used, those left are held out anyway.</translation>
    </message>
    <message>
        <source>Pixels from</source>
        <translation>Pixels from</translation>
    </message>
    <message>
        <source>Which numbers stand for black and white. Auto is what G's output can reach: 0 to 1 for sigmoid, -1 to 1 else. Pixels from 0 against tanh are a known slip: D knows every fake below 0.</source>
        <translation>Which numbers stand for black and white. Auto is what G's output can reach: 0 to 1 for sigmoid, -1 to 1 else. Pixels from 0 against tanh are a known slip: D knows every fake below 0.</translation>
    </message>
    <message>
        <source>-1 to 1</source>
        <translation>-1 to 1</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 to 1</translation>
    </message>
    <message>
        <source>Tell the class</source>
        <translation>Tell the class</translation>
    </message>
    <message>
        <source>Both networks are told the class of each picture (Mirza and Osindero 2014): G makes the one it is asked for, and D says whether a picture is a real one of that class. Shown ones take the classes in turn.</source>
        <translation>Both networks are told the class of each picture (Mirza and Osindero 2014): G makes the one it is asked for, and D says whether a picture is a real one of that class. Shown ones take the classes in turn.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Where they were opened from.</source>
        <translation>Where they were opened from.</translation>
    </message>
    <message>
        <source>one line of up to 200 characters</source>
        <translation>one line of up to 200 characters</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>SHA-256 of the pictures as they are kept: what tells them from all others.</source>
        <translation>SHA-256 of the pictures as they are kept: what tells them from all others.</translation>
    </message>
    <message>
        <source>64 hexadecimal digits, or nothing</source>
        <translation>64 hexadecimal digits, or nothing</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>How many there are in all.</source>
        <translation>How many there are in all.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Pixels of each picture.</source>
        <translation>Pixels of each picture.</translation>
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
        <translation>Classes</translation>
    </message>
    <message>
        <source>How many classes they are in; 0 for none.</source>
        <translation>How many classes they are in; 0 for none.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>Where the middle of the bell is.</source>
        <translation>Where the middle of the bell is.</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian.</source>
        <translation>Standard deviation of the Gaussian.</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Shares</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>The middle of the interval.</source>
        <translation>The middle of the interval.</translation>
    </message>
    <message>
        <source>From one end of the interval to the other.</source>
        <translation>From one end of the interval to the other.</translation>
    </message>
    <message>
        <source>First</source>
        <translation>First</translation>
    </message>
    <message>
        <source>One of the two numbers.</source>
        <translation>One of the two numbers.</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Second</translation>
    </message>
    <message>
        <source>The other.</source>
        <translation>The other.</translation>
    </message>
    <message>
        <source>Share of the second</source>
        <translation>Share of the second</translation>
    </message>
    <message>
        <source>How often the second number is drawn.</source>
        <translation>How often the second number is drawn.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Blur</translation>
    </message>
    <message>
        <source>Standard deviation around each number.</source>
        <translation>Standard deviation around each number.</translation>
    </message>
    <message>
        <source>Original mean</source>
        <translation>Original mean</translation>
    </message>
    <message>
        <source>What 0 stands for in the file that the numbers are from. Only the axis shows it.</source>
        <translation>What 0 stands for in the file that the numbers are from. Only the axis shows it.</translation>
    </message>
    <message>
        <source>Original scale</source>
        <translation>Original scale</translation>
    </message>
    <message>
        <source>How much a 1 stands for in the file that the numbers are from. Only the axis shows it.</source>
        <translation>How much a 1 stands for in the file that the numbers are from. Only the axis shows it.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Share of the last step that carries on. 0 is plain gradient descent; below 0 brakes, which calms circling where the networks alternate. After a change steps grow or shrink to their new size in some updates.</source>
        <translation>Share of the last step that carries on. 0 is plain gradient descent; below 0 brakes, which calms circling where the networks alternate. After a change steps grow or shrink to their new size in some updates.</translation>
    </message>
    <message>
        <source>Dampening</source>
        <translation>Dampening</translation>
    </message>
    <message>
        <source>Share of the new gradient kept out of momentum.</source>
        <translation>Share of the new gradient kept out of momentum.</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Look ahead along the momentum. Needs momentum, no dampening.</source>
        <translation>Look ahead along the momentum. Needs momentum, no dampening.</translation>
    </message>
    <message>
        <source>Adds this times each weight to its gradient, so that a plain update takes rate × this off every weight. 0 is off.</source>
        <translation>Adds this times each weight to its gradient, so that a plain update takes rate × this off every weight. 0 is off.</translation>
    </message>
    <message>
        <source>Drop every</source>
        <translation>Drop every</translation>
    </message>
    <message>
        <source>Steps from one drop to the next.</source>
        <translation>Steps from one drop to the next.</translation>
    </message>
    <message>
        <source>Drop to</source>
        <translation>Drop to</translation>
    </message>
    <message>
        <source>Share of the rate that is left after each drop.</source>
        <translation>Share of the rate that is left after each drop.</translation>
    </message>
    <message>
        <source>Half-life</source>
        <translation>Half-life</translation>
    </message>
    <message>
        <source>Steps in which the rate halves.</source>
        <translation>Steps in which the rate halves.</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Steps until the final share is reached.</source>
        <translation>Steps until the final share is reached.</translation>
    </message>
    <message>
        <source>Final share</source>
        <translation>Final share</translation>
    </message>
    <message>
        <source>Share of the rate at the end and after it. At 0 learning stops there.</source>
        <translation>Share of the rate at the end and after it. At 0 learning stops there.</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>Ramp</translation>
    </message>
    <message>
        <source>Steps until the rate is whole.</source>
        <translation>Steps until the rate is whole.</translation>
    </message>
    <message>
        <source>First share</source>
        <translation>First share</translation>
    </message>
    <message>
        <source>Share of the rate in the first step.</source>
        <translation>Share of the rate in the first step.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Steps from one low to the next.</source>
        <translation>Steps from one low to the next.</translation>
    </message>
    <message>
        <source>Low share</source>
        <translation>Low share</translation>
    </message>
    <message>
        <source>Share of the rate at each low. A cycle begins there.</source>
        <translation>Share of the rate at each low. A cycle begins there.</translation>
    </message>
    <message>
        <source>Memory α</source>
        <translation>Memory α</translation>
    </message>
    <message>
        <source>How much of the past the running square of the gradient keeps. It starts from 0 and RMSprop does not correct that: first steps are long. A change leaves the square as it is, to drift to its new memory.</source>
        <translation>How much of the past the running square of the gradient keeps. It starts from 0 and RMSprop does not correct that: first steps are long. A change leaves the square as it is, to drift to its new memory.</translation>
    </message>
    <message>
        <source>Share of the last step that carries on.</source>
        <translation>Share of the last step that carries on.</translation>
    </message>
    <message>
        <source>Centered</source>
        <translation>Centered</translation>
    </message>
    <message>
        <source>Divide by the spread of the gradient instead of its size.</source>
        <translation>Divide by the spread of the gradient instead of its size.</translation>
    </message>
    <message>
        <source>Rate decay</source>
        <translation>Rate decay</translation>
    </message>
    <message>
        <source>Multiplies the rate by 1 / (1 + decay × updates done).</source>
        <translation>Multiplies the rate by 1 / (1 + decay × updates done).</translation>
    </message>
    <message>
        <source>First sum</source>
        <translation>First sum</translation>
    </message>
    <message>
        <source>What the sum of squares starts from. A change moves the sum by as much.</source>
        <translation>What the sum of squares starts from. A change moves the sum by as much.</translation>
    </message>
    <message>
        <source>Memory ρ</source>
        <translation>Memory ρ</translation>
    </message>
    <message>
        <source>How much of the past both running squares keep. They start from 0, and Adadelta does not correct that. A change leaves both as they are, to drift to their new memory.</source>
        <translation>How much of the past both running squares keep. They start from 0, and Adadelta does not correct that. A change leaves both as they are, to drift to their new memory.</translation>
    </message>
    <message>
        <source>Each update takes rate × this off every weight, whatever the gradient. 0 is off.</source>
        <translation>Each update takes rate × this off every weight, whatever the gradient. 0 is off.</translation>
    </message>
    <message>
        <source>Momentum: how much of past gradients each step keeps. NAdam corrects its start by the ramp, not by β₁: a long memory adds little to the first steps, and early in a run little to those after a change.</source>
        <translation>Momentum: how much of past gradients each step keeps. NAdam corrects its start by the ramp, not by β₁: a long memory adds little to the first steps, and early in a run little to those after a change.</translation>
    </message>
    <message>
        <source>Momentum ramp</source>
        <translation>Momentum ramp</translation>
    </message>
    <message>
        <source>How fast momentum grows from half of β₁ to all of it. 0 leaves it at half.</source>
        <translation>How fast momentum grows from half of β₁ to all of it. 0 leaves it at half.</translation>
    </message>
    <message>
        <source>How much of the past the running square of the gradient keeps. A change sets the warm-up to where it would be with that memory: longer, and steps shrink again; 2/3 or less, and it never divides by the square.</source>
        <translation>How much of the past the running square of the gradient keeps. A change sets the warm-up to where it would be with that memory: longer, and steps shrink again; 2/3 or less, and it never divides by the square.</translation>
    </message>
    <message>
        <source>How much of the largest gradient so far each update keeps. A change leaves the largest as it is.</source>
        <translation>How much of the largest gradient so far each update keeps. A change leaves the largest as it is.</translation>
    </message>
    <message>
        <source>The shape weights are drawn from. Both have the same variance.</source>
        <translation>The shape weights are drawn from. Both have the same variance.</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>Factor on every weight. Through equal layers of ReLU signals keep their size at about 1.41, grow above it and fade below.</source>
        <translation>Factor on every weight. Through equal layers of ReLU signals keep their size at about 1.41, grow above it and fade below.</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Deviation</translation>
    </message>
    <message>
        <source>Standard deviation of every first weight.</source>
        <translation>Standard deviation of every first weight.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Channels next to the picture; the next layer has twice as many, in G one more four times. 64 is usual.</source>
        <translation>Channels next to the picture; the next layer has twice as many, in G one more four times. 64 is usual.</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Size of every convolution, in pixels. 4 divides by the stride of 2, so that no pixel gets more of a transposed one than its neighbours; where there is no stride, 3 stands for it.</source>
        <translation>Size of every convolution, in pixels. 4 divides by the stride of 2, so that no pixel gets more of a transposed one than its neighbours; where there is no stride, 3 stands for it.</translation>
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
        <translation>Slope of LeakyReLU below zero.</translation>
    </message>
    <message>
        <source>Grow by</source>
        <translation>Grow by</translation>
    </message>
    <message>
        <source>How pictures grow: by transposed convolutions of stride 2, or by each pixel four times and a convolution after that, which leaves no checkerboard (Odena et al. 2016).</source>
        <translation>How pictures grow: by transposed convolutions of stride 2, or by each pixel four times and a convolution after that, which leaves no checkerboard (Odena et al. 2016).</translation>
    </message>
    <message>
        <source>Transposed convolution</source>
        <translation>Transposed convolution</translation>
    </message>
    <message>
        <source>Doubled pixels</source>
        <translation>Doubled pixels</translation>
    </message>
    <message>
        <source>Output bias</source>
        <translation>Output bias</translation>
    </message>
    <message>
        <source>Whether the last convolution adds a constant to every pixel. Set-ups that do without are published.</source>
        <translation>Whether the last convolution adds a constant to every pixel. Set-ups that do without are published.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>The number that the game begins with. Both rest at 0.</source>
        <translation>The number that the game begins with. Both rest at 0.</translation>
    </message>
    <message>
        <source>The shift θ that training begins with.</source>
        <translation>The shift θ that training begins with.</translation>
    </message>
    <message>
        <source>How many different fakes there are.</source>
        <translation>How many different fakes there are.</translation>
    </message>
    <message>
        <source>Put at</source>
        <translation>Put at</translation>
    </message>
    <message>
        <source>Where fakes are put, in turn if these are fewer; none are drawn from a normal distribution. To change it moves the fakes of the run; training goes on from there.</source>
        <translation>Where fakes are put, in turn if these are fewer; none are drawn from a normal distribution. To change it moves the fakes of the run; training goes on from there.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>It rests in each update that finds its loss at this or below. An even D has 1.39 at first.</source>
        <translation>It rests in each update that finds its loss at this or below. An even D has 1.39 at first.</translation>
    </message>
    <message>
        <source>It rests in each update that finds its loss at this or above.</source>
        <translation>It rests in each update that finds its loss at this or above.</translation>
    </message>
    <message>
        <source>How likely each activation is to be dropped, in training only.</source>
        <translation>How likely each activation is to be dropped, in training only.</translation>
    </message>
    <message>
        <source>How the first weights are drawn.</source>
        <translation>How the first weights are drawn.</translation>
    </message>
    <message>
        <source>Places a side</source>
        <translation>Places a side</translation>
    </message>
    <message>
        <source>24 gives a grid of 576 weights.</source>
        <translation>24 gives a grid of 576 weights.</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reach</translation>
    </message>
    <message>
        <source>The grid is over the square that reaches so far from 0. Beyond it the logit falls by 1 a unit.</source>
        <translation>The grid is over the square that reaches so far from 0. Beyond it the logit falls by 1 a unit.</translation>
    </message>
    <message>
        <source>Painted</source>
        <translation>Painted</translation>
    </message>
    <message>
        <source>The logits of the grid, row by row from the lower left, in turn if these are fewer: one number stands for all. To change it paints D anew.</source>
        <translation>The logits of the grid, row by row from the lower left, in turn if these are fewer: one number stands for all. To change it paints D anew.</translation>
    </message>
    <message>
        <source>Clip weights at</source>
        <translation>Clip weights at</translation>
    </message>
    <message>
        <source>After each update every weight of D is cut to plus or minus this. The paper has 0.01. 0 is off, as for WGAN-GP: use a gradient penalty then.</source>
        <translation>After each update every weight of D is cut to plus or minus this. The paper has 0.01. 0 is off, as for WGAN-GP: use a gradient penalty then.</translation>
    </message>
    <message>
        <source>Consensus γ</source>
        <translation>Consensus γ</translation>
    </message>
    <message>
        <source>Weight of the search for small gradients. 0 is none.</source>
        <translation>Weight of the search for small gradients. 0 is none.</translation>
    </message>
    <message>
        <source>Solver rounds</source>
        <translation>Solver rounds</translation>
    </message>
    <message>
        <source>At most so many rounds of conjugate gradients to find the answers of one move.</source>
        <translation>At most so many rounds of conjugate gradients to find the answers of one move.</translation>
    </message>
    <message>
        <source>Adjustment λ</source>
        <translation>Adjustment λ</translation>
    </message>
    <message>
        <source>How far gradients are turned. 0 is none.</source>
        <translation>How far gradients are turned. 0 is none.</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Align</translation>
    </message>
    <message>
        <source>Turn the other way where that leads out of what repels, as the paper's algorithm does.</source>
        <translation>Turn the other way where that leads out of what repels, as the paper's algorithm does.</translation>
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
        <translation>modes touched</translation>
    </message>
    <message>
        <source>modes</source>
        <translation>modes</translation>
    </message>
    <message>
        <source>modes covered</source>
        <translation>modes covered</translation>
    </message>
    <message>
        <source>high quality</source>
        <translation>high quality</translation>
    </message>
    <message>
        <source>reverse KL</source>
        <translation>reverse KL</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nats</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>distance</translation>
    </message>
    <message>
        <source>to rest</source>
        <translation>to rest</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>energy</translation>
    </message>
    <message>
        <source>D tells apart</source>
        <translation>D tells apart</translation>
    </message>
    <message>
        <source>D knows its pool</source>
        <translation>D knows its pool</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>spread</translation>
    </message>
    <message>
        <source>away from its pool</source>
        <translation>away from its pool</translation>
    </message>
    <message>
        <source>G's loss repeats itself</source>
        <translation>G's loss repeats itself</translation>
    </message>
    <message>
        <source>largest weight</source>
        <translation>largest weight</translation>
    </message>
    <message>
        <source>MMD²</source>
        <translation>MMD²</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>precision</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>recall</translation>
    </message>
    <message>
        <source>density</source>
        <translation>density</translation>
    </message>
    <message>
        <source>coverage</source>
        <translation>coverage</translation>
    </message>
    <message>
        <source>divergence</source>
        <translation>divergence</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>bits</translation>
    </message>
    <message>
        <source>squared data units</source>
        <translation>squared data units</translation>
    </message>
    <message>
        <source>D on reals</source>
        <translation>D on reals</translation>
    </message>
    <message>
        <source>D on fakes</source>
        <translation>D on fakes</translation>
    </message>
    <message>
        <source>D on held-out reals</source>
        <translation>D on held-out reals</translation>
    </message>
    <message>
        <source>reals − held-out</source>
        <translation>reals − held-out</translation>
    </message>
    <message>
        <source>D's accuracy</source>
        <translation>D's accuracy</translation>
    </message>
    <message>
        <source>G gradient</source>
        <translation>G gradient</translation>
    </message>
    <message>
        <source>D gradient</source>
        <translation>D gradient</translation>
    </message>
    <message>
        <source>G weights</source>
        <translation>G weights</translation>
    </message>
    <message>
        <source>D weights</source>
        <translation>D weights</translation>
    </message>
    <message>
        <source>G update / weights</source>
        <translation>G update / weights</translation>
    </message>
    <message>
        <source>D update / weights</source>
        <translation>D update / weights</translation>
    </message>
    <message>
        <source>G dead</source>
        <translation>G dead</translation>
    </message>
    <message>
        <source>D dead</source>
        <translation>D dead</translation>
    </message>
    <message>
        <source>G saturated</source>
        <translation>G saturated</translation>
    </message>
    <message>
        <source>D saturated</source>
        <translation>D saturated</translation>
    </message>
    <message>
        <source>D largest σ</source>
        <translation>D largest σ</translation>
    </message>
    <message>
        <source>D smallest σ</source>
        <translation>D smallest σ</translation>
    </message>
    <message>
        <source>G effective step</source>
        <translation>G effective step</translation>
    </message>
    <message>
        <source>D effective step</source>
        <translation>D effective step</translation>
    </message>
    <message>
        <source>G direction</source>
        <translation>G direction</translation>
    </message>
    <message>
        <source>D direction</source>
        <translation>D direction</translation>
    </message>
    <message>
        <source>G step α</source>
        <translation>G step α</translation>
    </message>
    <message>
        <source>D step α</source>
        <translation>D step α</translation>
    </message>
    <message>
        <source>G signal / noise</source>
        <translation>G signal / noise</translation>
    </message>
    <message>
        <source>D signal / noise</source>
        <translation>D signal / noise</translation>
    </message>
    <message>
        <source>G turn</source>
        <translation>G turn</translation>
    </message>
    <message>
        <source>D turn</source>
        <translation>D turn</translation>
    </message>
    <message>
        <source>G first moment</source>
        <translation>G first moment</translation>
    </message>
    <message>
        <source>D first moment</source>
        <translation>D first moment</translation>
    </message>
    <message>
        <source>G second moment</source>
        <translation>G second moment</translation>
    </message>
    <message>
        <source>D second moment</source>
        <translation>D second moment</translation>
    </message>
    <message>
        <source>G learning rate</source>
        <translation>G learning rate</translation>
    </message>
    <message>
        <source>D learning rate</source>
        <translation>D learning rate</translation>
    </message>
    <message>
        <source>G effective step, lower quartile</source>
        <translation>G effective step, lower quartile</translation>
    </message>
    <message>
        <source>G effective step, upper quartile</source>
        <translation>G effective step, upper quartile</translation>
    </message>
    <message>
        <source>D effective step, lower quartile</source>
        <translation>D effective step, lower quartile</translation>
    </message>
    <message>
        <source>D effective step, upper quartile</source>
        <translation>D effective step, upper quartile</translation>
    </message>
</context>
</TS>
