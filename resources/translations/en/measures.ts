<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>Wasserstein</source>
        <comment>a measure</comment>
        <translation>Wasserstein</translation>
    </message>
    <message>
        <source>Sliced Wasserstein distance</source>
        <translation>Sliced Wasserstein distance</translation>
    </message>
    <message>
        <source>How far fakes must be carried along one direction, on average, to lie where the reals do; the mean over 19 directions, or 128 for images. In data units; alike sets come down to the noise floor.</source>
        <translation>How far fakes must be carried along one direction, on average, to lie where the reals do; the mean over 19 directions, or 128 for images. In data units; alike sets come down to the noise floor.</translation>
    </message>
    <message>
        <source>MMD²</source>
        <comment>a measure</comment>
        <translation>MMD²</translation>
    </message>
    <message>
        <source>Maximum mean discrepancy</source>
        <translation>Maximum mean discrepancy</translation>
    </message>
    <message>
        <source>Whether samples of one set are closer to their own than to the other set, with distances judged by three Gaussian kernels. 0 on average when alike: chance takes it a little above or below.</source>
        <translation>Whether samples of one set are closer to their own than to the other set, with distances judged by three Gaussian kernels. 0 on average when alike: chance takes it a little above or below.</translation>
    </message>
    <message>
        <source>Precision</source>
        <comment>a measure</comment>
        <translation>Precision</translation>
    </message>
    <message>
        <source>Precision and recall</source>
        <translation>Precision and recall</translation>
    </message>
    <message>
        <source>Precision: the share of fakes that lie among reals, so could be real. Recall: the share of reals that lie among fakes, so could be made. A generator that collapsed onto a mode is precise and recalls little.</source>
        <translation>Precision: the share of fakes that lie among reals, so could be real. Recall: the share of reals that lie among fakes, so could be made. A generator that collapsed onto a mode is precise and recalls little.</translation>
    </message>
    <message>
        <source>Density</source>
        <comment>a measure</comment>
        <translation>Density</translation>
    </message>
    <message>
        <source>Density and coverage</source>
        <translation>Density and coverage</translation>
    </message>
    <message>
        <source>Density: how crowded with fakes the surroundings of reals are, 1 if as crowded as with reals, however often those repeat. Coverage: the share of reals that have a fake close by. A single stray sample moves these less than precision and recall.</source>
        <translation>Density: how crowded with fakes the surroundings of reals are, 1 if as crowded as with reals, however often those repeat. Coverage: the share of reals that have a fake close by. A single stray sample moves these less than precision and recall.</translation>
    </message>
    <message>
        <source>Divergence</source>
        <comment>a measure</comment>
        <translation>Divergence</translation>
    </message>
    <message>
        <source>Jensen–Shannon divergence</source>
        <translation>Jensen–Shannon divergence</translation>
    </message>
    <message>
        <source>How much the place of a sample tells about whether it is real, counted on a grid of 20 × 20 cells: 0 bits if nothing, 1 bit if all. Against the best D, it is what the generator of the first GAN makes small.</source>
        <translation>How much the place of a sample tells about whether it is real, counted on a grid of 20 × 20 cells: 0 bits if nothing, 1 bit if all. Against the best D, it is what the generator of the first GAN makes small.</translation>
    </message>
    <message>
        <source>Fréchet</source>
        <comment>a measure</comment>
        <translation>Fréchet</translation>
    </message>
    <message>
        <source>Fréchet distance</source>
        <translation>Fréchet distance</translation>
    </message>
    <message>
        <source>How far apart mean and spread are, with either set taken for a single Gaussian; in squared data units. It cannot see modes: one cloud as wide as the ring is as good as the ring.</source>
        <translation>How far apart mean and spread are, with either set taken for a single Gaussian; in squared data units. It cannot see modes: one cloud as wide as the ring is as good as the ring.</translation>
    </message>
    <message>
        <source>High quality</source>
        <comment>a measure</comment>
        <translation>High quality</translation>
    </message>
    <message>
        <source>High quality</source>
        <translation>High quality</translation>
    </message>
    <message>
        <source>The share of fakes within three standard deviations of a mode, however many modes those are. Of real data it is 0.989 in two dimensions.</source>
        <translation>The share of fakes within three standard deviations of a mode, however many modes those are. Of real data it is 0.989 in two dimensions.</translation>
    </message>
    <message>
        <source>Equilibrium</source>
        <comment>a measure</comment>
        <translation>Equilibrium</translation>
    </message>
    <message>
        <source>Distance to the equilibrium</source>
        <translation>Distance to the equilibrium</translation>
    </message>
    <message>
        <source>How far a game of two numbers is from rest, where fakes are where the reals are and D is flat: √(θ² + ψ²). It says whether players come nearer as they circle; the distance of the fakes alone goes through 0 on every round.</source>
        <translation>How far a game of two numbers is from rest, where fakes are where the reals are and D is flat: √(θ² + ψ²). It says whether players come nearer as they circle; the distance of the fakes alone goes through 0 on every round.</translation>
    </message>
    <message>
        <source>Energy</source>
        <comment>a measure</comment>
        <translation>Energy</translation>
    </message>
    <message>
        <source>Energy of the game</source>
        <translation>Energy of the game</translation>
    </message>
    <message>
        <source>The squared distance of a game of two numbers from rest, θ² + ψ². With both moving at once by plain SGD the bilinear game multiplies it by exactly 1 + lr² a step. Networks have no known point of rest to measure it from.</source>
        <translation>The squared distance of a game of two numbers from rest, θ² + ψ². With both moving at once by plain SGD the bilinear game multiplies it by exactly 1 + lr² a step. Networks have no known point of rest to measure it from.</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradient norm</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>How long the gradient of each layer's weights is, as the optimizer is given it. Where the first layers' lie decades below the last ones' the gradient vanishes on its way back, and they do not learn.</source>
        <translation>How long the gradient of each layer's weights is, as the optimizer is given it. Where the first layers' lie decades below the last ones' the gradient vanishes on its way back, and they do not learn.</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>gradient</translation>
    </message>
    <message>
        <source>Weight norm</source>
        <translation>Weight norm</translation>
    </message>
    <message>
        <source>How long the vector of each layer's weights is, biases among them. One that grows without end is on its way to diverge.</source>
        <translation>How long the vector of each layer's weights is, biases among them. One that grows without end is on its way to diverge.</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>weights</translation>
    </message>
    <message>
        <source>Update to weight ratio</source>
        <translation>Update to weight ratio</translation>
    </message>
    <message>
        <source>Update ratio</source>
        <translation>Update ratio</translation>
    </message>
    <message>
        <source>How large the last update of each layer was, as a share of its weights: what the optimizer made of the gradient. About 0.001 is usual; near 1 an update replaces what was learned, far below 0.0001 a layer stands still.</source>
        <translation>How large the last update of each layer was, as a share of its weights: what the optimizer made of the gradient. About 0.001 is usual; near 1 an update replaces what was learned, far below 0.0001 a layer stands still.</translation>
    </message>
    <message>
        <source>update / weights</source>
        <translation>update / weights</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Dead</translation>
    </message>
    <message>
        <source>The share of rectified units (ReLU) in each layer that are 0 for a whole batch: no gradient passes them, and they do not come back by themselves.</source>
        <translation>The share of rectified units (ReLU) in each layer that are 0 for a whole batch: no gradient passes them, and they do not come back by themselves.</translation>
    </message>
    <message>
        <source>Neither network has rectified units (ReLU): no unit can die.</source>
        <translation>Neither network has rectified units (ReLU): no unit can die.</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>dead</translation>
    </message>
    <message>
        <source>Saturated units</source>
        <translation>Saturated units</translation>
    </message>
    <message>
        <source>Saturated</source>
        <translation>Saturated</translation>
    </message>
    <message>
        <source>The share of outputs of each tanh or sigmoid layer that are within .01 of an end of its range: hardly any gradient passes there. The total leaves out a network's own output, where ink is to be black.</source>
        <translation>The share of outputs of each tanh or sigmoid layer that are within .01 of an end of its range: hardly any gradient passes there. The total leaves out a network's own output, where ink is to be black.</translation>
    </message>
    <message>
        <source>Neither network has tanh or sigmoid units: none can saturate.</source>
        <translation>Neither network has tanh or sigmoid units: none can saturate.</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>saturated</translation>
    </message>
    <message>
        <source>Largest singular value of D's layers</source>
        <translation>Largest singular value of D's layers</translation>
    </message>
    <message>
        <source>Largest σ</source>
        <translation>Largest σ</translation>
    </message>
    <message>
        <source>How much each matrix of D stretches what it stretches most. Their product bounds how steep D can be; spectral norm keeps each at about 1.</source>
        <translation>How much each matrix of D stretches what it stretches most. Their product bounds how steep D can be; spectral norm keeps each at about 1.</translation>
    </message>
    <message>
        <source>D has no matrix.</source>
        <translation>D has no matrix.</translation>
    </message>
    <message>
        <source>largest σ</source>
        <translation>largest σ</translation>
    </message>
    <message>
        <source>Smallest singular value of D's layers</source>
        <translation>Smallest singular value of D's layers</translation>
    </message>
    <message>
        <source>Smallest σ</source>
        <translation>Smallest σ</translation>
    </message>
    <message>
        <source>How much is left of what each matrix of D shrinks most: far below the largest, D is blind to differences in that direction.</source>
        <translation>How much is left of what each matrix of D shrinks most: far below the largest, D is blind to differences in that direction.</translation>
    </message>
    <message>
        <source>smallest σ</source>
        <translation>smallest σ</translation>
    </message>
    <message>
        <source>Effective step of a weight</source>
        <translation>Effective step of a weight</translation>
    </message>
    <message>
        <source>Effective step</source>
        <translation>Effective step</translation>
    </message>
    <message>
        <source>By how much the optimizer multiplied each weight's gradient: |update| / |gradient|, the median over the weights that have a gradient, and their quartiles as a band. Plain SGD multiplies all by its learning rate; Adam each by another number, the larger the smaller its gradients were.</source>
        <translation>By how much the optimizer multiplied each weight's gradient: |update| / |gradient|, the median over the weights that have a gradient, and their quartiles as a band. Plain SGD multiplies all by its learning rate; Adam each by another number, the larger the smaller its gradients were.</translation>
    </message>
    <message>
        <source>effective step</source>
        <translation>effective step</translation>
    </message>
    <message>
        <source>Update along the gradient</source>
        <translation>Update along the gradient</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>The cosine between the update and minus the gradient that the optimizer was given: 1 is straight down it, 0 sideways, below 0 uphill. Momentum and division by sizes turn an update away.</source>
        <translation>The cosine between the update and minus the gradient that the optimizer was given: 1 is straight down it, 0 sideways, below 0 uphill. Momentum and division by sizes turn an update away.</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>direction</translation>
    </message>
    <message>
        <source>Over- and undershoot (step α)</source>
        <translation>Over- and undershoot (step α)</translation>
    </message>
    <message>
        <source>Step α</source>
        <translation>Step α</translation>
    </message>
    <message>
        <source>Where the update ended on a parabola through the loss and slope of its own batch at both its ends: −1 stood still, 0 reached the minimum along its way, 1 went as far beyond it; 3 is that much or more, or uphill. Far below 0 the rate could be larger; above 1 the loss rose. (Cockpit, Schneider et al. 2021.)</source>
        <translation>Where the update ended on a parabola through the loss and slope of its own batch at both its ends: −1 stood still, 0 reached the minimum along its way, 1 went as far beyond it; 3 is that much or more, or uphill. Far below 0 the rate could be larger; above 1 the loss rose. (Cockpit, Schneider et al. 2021.)</translation>
    </message>
    <message>
        <source>step α</source>
        <translation>step α</translation>
    </message>
    <message>
        <source>Signal to noise of the gradient</source>
        <translation>Signal to noise of the gradient</translation>
    </message>
    <message>
        <source>Signal to noise</source>
        <translation>Signal to noise</translation>
    </message>
    <message>
        <source>How long the mean gradient is over how far batches' gradients scatter around it, of six batches. Below 1 an update follows its batch more than the loss; four times the batch doubles it. (McCandlish et al. 2018.)</source>
        <translation>How long the mean gradient is over how far batches' gradients scatter around it, of six batches. Below 1 an update follows its batch more than the loss; four times the batch doubles it. (McCandlish et al. 2018.)</translation>
    </message>
    <message>
        <source>Every batch has the same gradient here: there is no noise.</source>
        <translation>Every batch has the same gradient here: there is no noise.</translation>
    </message>
    <message>
        <source>signal / noise</source>
        <translation>signal / noise</translation>
    </message>
    <message>
        <source>Turn from step to step</source>
        <translation>Turn from step to step</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Turn</translation>
    </message>
    <message>
        <source>The cosine between what the last two steps did to a player's weights: near 1 it goes on as before, near 0 each step is another way (noise), below 0 it swings back and forth.</source>
        <translation>The cosine between what the last two steps did to a player's weights: near 1 it goes on as before, near 0 each step is another way (noise), below 0 it swings back and forth.</translation>
    </message>
    <message>
        <source>turn</source>
        <translation>turn</translation>
    </message>
    <message>
        <source>First moment</source>
        <translation>First moment</translation>
    </message>
    <message>
        <source>How long the vector is that the optimizer keeps of past gradients with their signs: the average m of Adam, the momentum buffer of SGD.</source>
        <translation>How long the vector is that the optimizer keeps of past gradients with their signs: the average m of Adam, the momentum buffer of SGD.</translation>
    </message>
    <message>
        <source>Neither optimizer keeps a first moment: each update is of its own gradient alone.</source>
        <translation>Neither optimizer keeps a first moment: each update is of its own gradient alone.</translation>
    </message>
    <message>
        <source>first moment</source>
        <translation>first moment</translation>
    </message>
    <message>
        <source>Second moment</source>
        <translation>Second moment</translation>
    </message>
    <message>
        <source>How long the vector is of the sizes that the optimizer divides by: the root of the average squared gradient of Adam and RMSprop, of their sum for Adagrad, the largest gradient for Adamax.</source>
        <translation>How long the vector is of the sizes that the optimizer divides by: the root of the average squared gradient of Adam and RMSprop, of their sum for Adagrad, the largest gradient for Adamax.</translation>
    </message>
    <message>
        <source>Neither optimizer keeps a second moment: none divides by the size of past gradients.</source>
        <translation>Neither optimizer keeps a second moment: none divides by the size of past gradients.</translation>
    </message>
    <message>
        <source>second moment</source>
        <translation>second moment</translation>
    </message>
    <message>
        <source>What the schedule made of the learning rate that the slider shows.</source>
        <translation>What the schedule made of the learning rate that the slider shows.</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>learning rate</translation>
    </message>
</context>
</TS>
