<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>First things</source>
        <translation>First things</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Failures</translation>
    </message>
    <message>
        <source>Optimization</source>
        <translation>Optimization</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Games</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Ring of 8</source>
        <translation>Ring of 8</translation>
    </message>
    <message>
        <source>Eight small Gaussians on a circle, and a generator that finds them all. Press play; then raise or lower one learning rate and watch modes come and go.
</source>
        <translation>Eight small Gaussians on a circle, and a generator that finds them all. Press play; then raise or lower one learning rate and watch modes come and go.
</translation>
    </message>
    <message>
        <source>A generator that finds all eight modes of a ring.</source>
        <translation>A generator that finds all eight modes of a ring.</translation>
    </message>
    <message>
        <source>Watch the fakes spread; then change one learning rate and see modes come and go.</source>
        <translation>Watch the fakes spread; then change one learning rate and see modes come and go.</translation>
    </message>
    <message>
        <source>D rate to 1e-4</source>
        <translation>D rate to 1e-4</translation>
    </message>
    <message>
        <source>D rate to 3e-3</source>
        <translation>D rate to 3e-3</translation>
    </message>
    <message>
        <source>Shift and border</source>
        <translation>Shift and border</translation>
    </message>
    <message>
        <source>G adds one number θ to every latent, and D is logistic regression: three weights in all. Fakes slide to the data, run past it, swing back and settle, while D flattens to one half everywhere. As both bells are equally wide the best D is itself a logistic curve, so this D can be perfect. Freeze G while it is on its way and watch D meet the dotted curve.
</source>
        <translation>G adds one number θ to every latent, and D is logistic regression: three weights in all. Fakes slide to the data, run past it, swing back and settle, while D flattens to one half everywhere. As both bells are equally wide the best D is itself a logistic curve, so this D can be perfect. Freeze G while it is on its way and watch D meet the dotted curve.
</translation>
    </message>
    <message>
        <source>The smallest GAN there is: G moves its bell by θ, D draws one border.</source>
        <translation>The smallest GAN there is: G moves its bell by θ, D draws one border.</translation>
    </message>
    <message>
        <source>Fakes run past the data, swing back, settle. Freeze G: D finds its best.</source>
        <translation>Fakes run past the data, swing back, settle. Freeze G: D finds its best.</translation>
    </message>
    <message>
        <source>Freeze G</source>
        <translation>Freeze G</translation>
    </message>
    <message>
        <source>Move the data</source>
        <translation>Move the data</translation>
    </message>
    <message>
        <source>Figure 1 of the first paper</source>
        <translation>Figure 1 of the first paper</translation>
    </message>
    <message>
        <source>Figure 1 of Goodfellow et al. 2014, alive. Below, arrows lead from latents z to what G makes of them: where they crowd, fakes are dense. D learns towards the dotted curve, the share of reals at each place, and G moves its fakes to where D says real. In the end both densities agree and D says one half. Rates fade and D's slope at reals costs a little (R1), or the two would go on chasing each other.
</source>
        <translation>Figure 1 of Goodfellow et al. 2014, alive. Below, arrows lead from latents z to what G makes of them: where they crowd, fakes are dense. D learns towards the dotted curve, the share of reals at each place, and G moves its fakes to where D says real. In the end both densities agree and D says one half. Rates fade and D's slope at reals costs a little (R1), or the two would go on chasing each other.
</translation>
    </message>
    <message>
        <source>Data, fakes and D as Goodfellow et al. drew them in 2014, with the arrows from z to x.</source>
        <translation>Data, fakes and D as Goodfellow et al. drew them in 2014, with the arrows from z to x.</translation>
    </message>
    <message>
        <source>Fakes come to lie where the data is, until the best that D can say is one half wherever samples are.</source>
        <translation>Fakes come to lie where the data is, until the best that D can say is one half wherever samples are.</translation>
    </message>
    <message>
        <source>Mode collapse, and the way out</source>
        <translation>Mode collapse, and the way out</translation>
    </message>
    <message>
        <source>D's learning rate is 1/25 of G's: most of the time all fakes crowd on one or two spots, that cover a mode or two, or none, and move on when they are found out. Drag D's rate to 2e-3 at step 2,000 to 6,000: the fakes spread within some hundred steps, and from 2,000 steps later on all eight modes are covered and the sliced distance stays under three floors, to step 12,000, while the losses hardly tell. R1 and a little noise on what D sees keep the modes there. Both Adams remember their largest gradients (AMSGrad), those of the way out among them, and take small steps from then on: fakes that have found their places are not shaken off again. Gradients are clipped, so that what is remembered of the first steps is not too large.
</source>
        <translation>D's learning rate is 1/25 of G's: most of the time all fakes crowd on one or two spots, that cover a mode or two, or none, and move on when they are found out. Drag D's rate to 2e-3 at step 2,000 to 6,000: the fakes spread within some hundred steps, and from 2,000 steps later on all eight modes are covered and the sliced distance stays under three floors, to step 12,000, while the losses hardly tell. R1 and a little noise on what D sees keep the modes there. Both Adams remember their largest gradients (AMSGrad), those of the way out among them, and take small steps from then on: fakes that have found their places are not shaken off again. Gradients are clipped, so that what is remembered of the first steps is not too large.
</translation>
    </message>
    <message>
        <source>D learns 25 times slower than G: mostly the fakes cover one mode, two or none, and wander.</source>
        <translation>D learns 25 times slower than G: mostly the fakes cover one mode, two or none, and wander.</translation>
    </message>
    <message>
        <source>The losses hardly tell. Raise D's rate to 2e-3: all eight modes come back.</source>
        <translation>The losses hardly tell. Raise D's rate to 2e-3: all eight modes come back.</translation>
    </message>
    <message>
        <source>D rate to 2e-3</source>
        <translation>D rate to 2e-3</translation>
    </message>
    <message>
        <source>D rate back to 1e-5</source>
        <translation>D rate back to 1e-5</translation>
    </message>
    <message>
        <source>Grid of 25</source>
        <translation>Grid of 25</translation>
    </message>
    <message>
        <source>Twenty-five Gaussians on a square grid: three times as many places to forget as on the ring, with wider networks and larger batches. Patience makes the fakes sharp, but go on to 20,000 steps and a few modes may be lost again.
</source>
        <translation>Twenty-five Gaussians on a square grid: three times as many places to forget as on the ring, with wider networks and larger batches. Patience makes the fakes sharp, but go on to 20,000 steps and a few modes may be lost again.
</translation>
    </message>
    <message>
        <source>Twenty-five modes on a grid: three times as many places to forget as on the ring.</source>
        <translation>Twenty-five modes on a grid: three times as many places to forget as on the ring.</translation>
    </message>
    <message>
        <source>Watch the fakes sharpen, mode by mode.</source>
        <translation>Watch the fakes sharpen, mode by mode.</translation>
    </message>
    <message>
        <source>Two curved shapes and no modes to count: watch the distance fall towards its noise floor, with setbacks, and the generator bend one cloud into two.
</source>
        <translation>Two curved shapes and no modes to count: watch the distance fall towards its noise floor, with setbacks, and the generator bend one cloud into two.
</translation>
    </message>
    <message>
        <source>Two curved shapes and no modes to count.</source>
        <translation>Two curved shapes and no modes to count.</translation>
    </message>
    <message>
        <source>Watch the distance fall towards its noise floor while one cloud becomes two.</source>
        <translation>Watch the distance fall towards its noise floor while one cloud becomes two.</translation>
    </message>
    <message>
        <source>A thin curve that winds round the centre. The generator must fold a round cloud into arms, which takes width and time.
</source>
        <translation>A thin curve that winds round the centre. The generator must fold a round cloud into arms, which takes width and time.
</translation>
    </message>
    <message>
        <source>A thin curve that winds round the centre.</source>
        <translation>A thin curve that winds round the centre.</translation>
    </message>
    <message>
        <source>The generator folds a round cloud into arms. That takes width and time.</source>
        <translation>The generator folds a round cloud into arms. That takes width and time.</translation>
    </message>
    <message>
        <source>Be the generator</source>
        <translation>Be the generator</translation>
    </message>
    <message>
        <source>G is a table of 64 fakes, and it is frozen: only Drag fakes moves them. D learns meanwhile. As it gets sure its loss falls towards 0. Bring fakes to all eight modes, and it rises to log 4, or 1.39, where D says one half everywhere. Then let G learn: each fake moves by itself, up the slope of D that it stands on.
</source>
        <translation>G is a table of 64 fakes, and it is frozen: only Drag fakes moves them. D learns meanwhile. As it gets sure its loss falls towards 0. Bring fakes to all eight modes, and it rises to log 4, or 1.39, where D says one half everywhere. Then let G learn: each fake moves by itself, up the slope of D that it stands on.
</translation>
    </message>
    <message>
        <source>You are G, which stands still: press Draw and drag the fakes.</source>
        <translation>You are G, which stands still: press Draw and drag the fakes.</translation>
    </message>
    <message>
        <source>D's loss says how well you do: near 0 it is sure, at 1.39 it tells nothing apart.</source>
        <translation>D's loss says how well you do: near 0 it is sure, at 1.39 it tells nothing apart.</translation>
    </message>
    <message>
        <source>Put them on the ring</source>
        <translation>Put them on the ring</translation>
    </message>
    <message>
        <source>Let G learn</source>
        <translation>Let G learn</translation>
    </message>
    <message>
        <source>Be the discriminator</source>
        <translation>Be the discriminator</translation>
    </message>
    <message>
        <source>D is a surface over the plane, by 16 x 16 numbers with a smooth surface through them, and it is frozen: only Paint real, Paint fake and Smooth change it. G sees D's slopes and nothing of the data. It sends all fakes to the top of one hill, however you paint it: against a D that does not answer, to collapse is best. Let D learn, and it answers: it lowers the hill where the fakes are, and raises it where the data is.
</source>
        <translation>D is a surface over the plane, by 16 x 16 numbers with a smooth surface through them, and it is frozen: only Paint real, Paint fake and Smooth change it. G sees D's slopes and nothing of the data. It sends all fakes to the top of one hill, however you paint it: against a D that does not answer, to collapse is best. Let D learn, and it answers: it lowers the hill where the fakes are, and raises it where the data is.
</translation>
    </message>
    <message>
        <source>You are D, which stands still: press Draw and paint what is real.</source>
        <translation>You are D, which stands still: press Draw and paint what is real.</translation>
    </message>
    <message>
        <source>All fakes climb to the top of the hill. Paint fake there, and they move on.</source>
        <translation>All fakes climb to the top of the hill. Paint fake there, and they move on.</translation>
    </message>
    <message>
        <source>Another hill</source>
        <translation>Another hill</translation>
    </message>
    <message>
        <source>Let D learn</source>
        <translation>Let D learn</translation>
    </message>
    <message>
        <source>Minimax against non-saturating</source>
        <translation>Minimax against non-saturating</translation>
    </message>
    <message>
        <source>Side by side, the same shift generator and the same D, which learns five times a step and is sure of the fakes at once. Minimax pays G log(1 - D): where D is near 0 that is flat, so the fakes hang back until they come near enough to be doubted. The non-saturating loss, -log D, is steepest just there, and the fakes are home within a thousand steps. Point at the picture to read the pull on a fake at each place.
</source>
        <translation>Side by side, the same shift generator and the same D, which learns five times a step and is sure of the fakes at once. Minimax pays G log(1 - D): where D is near 0 that is flat, so the fakes hang back until they come near enough to be doubted. The non-saturating loss, -log D, is steepest just there, and the fakes are home within a thousand steps. Point at the picture to read the pull on a fake at each place.
</translation>
    </message>
    <message>
        <source>Far from the data, against a D that is soon sure: what does G learn?</source>
        <translation>Far from the data, against a D that is soon sure: what does G learn?</translation>
    </message>
    <message>
        <source>Minimax hardly pulls where D is sure, so its fakes hang back; the other loss pulls at once.</source>
        <translation>Minimax hardly pulls where D is sure, so its fakes hang back; the other loss pulls at once.</translation>
    </message>
    <message>
        <source>Loss: non-saturating</source>
        <translation>Loss: non-saturating</translation>
    </message>
    <message>
        <source>Minimax</source>
        <translation>Minimax</translation>
    </message>
    <message>
        <source>The original, saturating loss, and a discriminator that learns five times for every step of the generator. It is soon sure of every fake, and where it is sure the generator's gradient is next to nothing. Swap the loss for non-saturating: the gradient is more than ten times as large at once, and the fakes move again. Where to is another matter: D is far ahead and goes on learning five times a step, and some thousand steps later they may be farther from the ring than before.
</source>
        <translation>The original, saturating loss, and a discriminator that learns five times for every step of the generator. It is soon sure of every fake, and where it is sure the generator's gradient is next to nothing. Swap the loss for non-saturating: the gradient is more than ten times as large at once, and the fakes move again. Where to is another matter: D is far ahead and goes on learning five times a step, and some thousand steps later they may be farther from the ring than before.
</translation>
    </message>
    <message>
        <source>The saturating loss and a D that learns five times a step: G's gradient vanishes.</source>
        <translation>The saturating loss and a D that learns five times a step: G's gradient vanishes.</translation>
    </message>
    <message>
        <source>Swap the loss for the non-saturating one: the gradient is back at once, good fakes are not.</source>
        <translation>Swap the loss for the non-saturating one: the gradient is back at once, good fakes are not.</translation>
    </message>
    <message>
        <source>Loss: minimax</source>
        <translation>Loss: minimax</translation>
    </message>
    <message>
        <source>The fakes stay one cloud that moves from mode to mode: the discriminator learns to distrust the place where it is, and it moves on. It seldom stops on a mode. Both losses hardly change all the while.
</source>
        <translation>The fakes stay one cloud that moves from mode to mode: the discriminator learns to distrust the place where it is, and it moves on. It seldom stops on a mode. Both losses hardly change all the while.
</translation>
    </message>
    <message>
        <source>All fakes are one cloud that wanders round the ring, and seldom stops on a mode.</source>
        <translation>All fakes are one cloud that wanders round the ring, and seldom stops on a mode.</translation>
    </message>
    <message>
        <source>D learns to distrust the place where it is, so it moves on. The losses hardly change.</source>
        <translation>D learns to distrust the place where it is, so it moves on. The losses hardly change.</translation>
    </message>
    <message>
        <source>D rate to 1e-3</source>
        <translation>D rate to 1e-3</translation>
    </message>
    <message>
        <source>Oscillation</source>
        <translation>Oscillation</translation>
    </message>
    <message>
        <source>The simplest game: networks without hidden layers, one Gaussian, plain gradient descent. The fakes circle the right answer again and again and never stay, as a planet never falls into its sun. Lower rates only make it slower.
</source>
        <translation>The simplest game: networks without hidden layers, one Gaussian, plain gradient descent. The fakes circle the right answer again and again and never stay, as a planet never falls into its sun. Lower rates only make it slower.
</translation>
    </message>
    <message>
        <source>Two straight-line networks and gradient descent: the fakes circle the right answer.</source>
        <translation>Two straight-line networks and gradient descent: the fakes circle the right answer.</translation>
    </message>
    <message>
        <source>Lower rates only make the circles slower.</source>
        <translation>Lower rates only make the circles slower.</translation>
    </message>
    <message>
        <source>Both rates to 0.01</source>
        <translation>Both rates to 0.01</translation>
    </message>
    <message>
        <source>Both rates to 0.05</source>
        <translation>Both rates to 0.05</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>Divergence</translation>
    </message>
    <message>
        <source>A critic whose weights are not clipped, and rates of 0.05: each network outbids the other until the numbers end, after 60 to 600 steps with 19 of 20 seeds. ganviz pauses there and tries on copies what would have held, from further and further back. A gradient penalty does, from step 200 or before: within 300 steps the fakes are on the ring again with each of the 19. Nearer to the end it is too late for it: the fakes are out of sight by then.
</source>
        <translation>A critic whose weights are not clipped, and rates of 0.05: each network outbids the other until the numbers end, after 60 to 600 steps with 19 of 20 seeds. ganviz pauses there and tries on copies what would have held, from further and further back. A gradient penalty does, from step 200 or before: within 300 steps the fakes are on the ring again with each of the 19. Nearer to the end it is too late for it: the fakes are out of sight by then.
</translation>
    </message>
    <message>
        <source>A critic without bounds, at rates of 0.05: each network outbids the other.</source>
        <translation>A critic without bounds, at rates of 0.05: each network outbids the other.</translation>
    </message>
    <message>
        <source>Within some hundred steps the numbers end. ganviz goes back and offers a way on.</source>
        <translation>Within some hundred steps the numbers end. ganviz goes back and offers a way on.</translation>
    </message>
    <message>
        <source>Gradient penalty of 1</source>
        <translation>Gradient penalty of 1</translation>
    </message>
    <message>
        <source>Learning rate too high</source>
        <translation>Learning rate too high</translation>
    </message>
    <message>
        <source>Fifty times the usual rate: the first steps throw most of G's units to where their slope is 0, and they learn no more. Lower rates alone do not mend what is spoilt by then: 2,000 steps later some modes may be back, but the fakes are still far from the reals. Bring both down to 1e-3 and reset.
</source>
        <translation>Fifty times the usual rate: the first steps throw most of G's units to where their slope is 0, and they learn no more. Lower rates alone do not mend what is spoilt by then: 2,000 steps later some modes may be back, but the fakes are still far from the reals. Bring both down to 1e-3 and reset.
</translation>
    </message>
    <message>
        <source>Fifty times the usual rate: within some hundred steps most of G's units are dead, and nothing moves.</source>
        <translation>Fifty times the usual rate: within some hundred steps most of G's units are dead, and nothing moves.</translation>
    </message>
    <message>
        <source>Lower rates do not mend what is spoilt by then: reset at 1e-3.</source>
        <translation>Lower rates do not mend what is spoilt by then: reset at 1e-3.</translation>
    </message>
    <message>
        <source>Both rates to 1e-3</source>
        <translation>Both rates to 1e-3</translation>
    </message>
    <message>
        <source>Learning rate too low</source>
        <translation>Learning rate too low</translation>
    </message>
    <message>
        <source>A thousandth of the usual rate: nothing is wrong, and nothing happens. Drag both rates up to 1e-3 and watch.
</source>
        <translation>A thousandth of the usual rate: nothing is wrong, and nothing happens. Drag both rates up to 1e-3 and watch.
</translation>
    </message>
    <message>
        <source>A thousandth of the usual rate: nothing is wrong, and nothing happens.</source>
        <translation>A thousandth of the usual rate: nothing is wrong, and nothing happens.</translation>
    </message>
    <message>
        <source>Drag both rates up to 1e-3 and watch.</source>
        <translation>Drag both rates up to 1e-3 and watch.</translation>
    </message>
    <message>
        <source>SGD, momentum, RMSprop, Adam</source>
        <translation>SGD, momentum, RMSprop, Adam</translation>
    </message>
    <message>
        <source>Plain gradient descent at the rate that Adam likes gets nowhere in the time that Adam needs for all eight modes, and with momentum 0.9, which goes ten times as far, hardly farther. RMSprop and Adam divide each weight's step by the usual size of its gradient: with both the modes come within a thousand steps or two.
</source>
        <translation>Plain gradient descent at the rate that Adam likes gets nowhere in the time that Adam needs for all eight modes, and with momentum 0.9, which goes ten times as far, hardly farther. RMSprop and Adam divide each weight's step by the usual size of its gradient: with both the modes come within a thousand steps or two.
</translation>
    </message>
    <message>
        <source>The same networks, data and rate, side by side: four optimizers.</source>
        <translation>The same networks, data and rate, side by side: four optimizers.</translation>
    </message>
    <message>
        <source>RMSprop and Adam find the modes; SGD, with momentum or without, gets nowhere in as many steps.</source>
        <translation>RMSprop and Adam find the modes; SGD, with momentum or without, gets nowhere in as many steps.</translation>
    </message>
    <message>
        <source>Both: Adam</source>
        <translation>Both: Adam</translation>
    </message>
    <message>
        <source>Both: SGD</source>
        <translation>Both: SGD</translation>
    </message>
    <message>
        <source>Momentum 0.9</source>
        <translation>Momentum 0.9</translation>
    </message>
    <message>
        <source>Batch size 1</source>
        <translation>Batch size 1</translation>
    </message>
    <message>
        <source>One real and one fake an update: steps are quick and noisy, so the fakes hover about the modes and do not settle. Raise the batch size to 128 while it runs.
</source>
        <translation>One real and one fake an update: steps are quick and noisy, so the fakes hover about the modes and do not settle. Raise the batch size to 128 while it runs.
</translation>
    </message>
    <message>
        <source>One real and one fake an update: noisy steps that never settle. Beside it batches of 16 and 128.</source>
        <translation>One real and one fake an update: noisy steps that never settle. Beside it batches of 16 and 128.</translation>
    </message>
    <message>
        <source>Choose the first lane and raise its batch size while it runs.</source>
        <translation>Choose the first lane and raise its batch size while it runs.</translation>
    </message>
    <message>
        <source>Batch of 128</source>
        <translation>Batch of 128</translation>
    </message>
    <message>
        <source>Batch of 1</source>
        <translation>Batch of 1</translation>
    </message>
    <message>
        <source>batch 1</source>
        <translation>batch 1</translation>
    </message>
    <message>
        <source>batch 16</source>
        <translation>batch 16</translation>
    </message>
    <message>
        <source>batch 128</source>
        <translation>batch 128</translation>
    </message>
    <message>
        <source>Bilinear game: a spiral outwards</source>
        <translation>Bilinear game: a spiral outwards</translation>
    </message>
    <message>
        <source>The smallest game there is: G is one number, D one slope, and both rest at the disc. Moving at once they spiral away from it, at any learning rate. Change the dynamics as it runs: alternating keeps to an oval, extragradient winds slowly inwards.
</source>
        <translation>The smallest game there is: G is one number, D one slope, and both rest at the disc. Moving at once they spiral away from it, at any learning rate. Change the dynamics as it runs: alternating keeps to an oval, extragradient winds slowly inwards.
</translation>
    </message>
    <message>
        <source>The smallest game: G is one number, D one slope. Moving at once they spiral outwards.</source>
        <translation>The smallest game: G is one number, D one slope. Moving at once they spiral outwards.</translation>
    </message>
    <message>
        <source>Change the dynamics while it runs.</source>
        <translation>Change the dynamics while it runs.</translation>
    </message>
    <message>
        <source>Dirac-GAN: round and round</source>
        <translation>Dirac-GAN: round and round</translation>
    </message>
    <message>
        <source>All reals are 0 and all fakes one number; D pulls it past 0, then back, and never lets it rest. Try R1 above 0 as it runs, or consensus dynamics: both bring it home. The non-saturating loss creeps inwards, slower and slower. A clipped Wasserstein critic and WGAN-GP go round for ever; noise on what D sees brings it near, and shakes it there. It is the table of Mescheder et al. 2018, "Which training methods for GANs do actually converge?".
</source>
        <translation>All reals are 0 and all fakes one number; D pulls it past 0, then back, and never lets it rest. Try R1 above 0 as it runs, or consensus dynamics: both bring it home. The non-saturating loss creeps inwards, slower and slower. A clipped Wasserstein critic and WGAN-GP go round for ever; noise on what D sees brings it near, and shakes it there. It is the table of Mescheder et al. 2018, "Which training methods for GANs do actually converge?".
</translation>
    </message>
    <message>
        <source>Which training methods converge? All reals are 0, all fakes one number: it circles 0 and never rests.</source>
        <translation>Which training methods converge? All reals are 0, all fakes one number: it circles 0 and never rests.</translation>
    </message>
    <message>
        <source>R1 and consensus bring it home, noise comes near, the rest do not. One click each, then Reset to try another.</source>
        <translation>R1 and consensus bring it home, noise comes near, the rest do not. One click each, then Reset to try another.</translation>
    </message>
    <message>
        <source>R1 to 0.3</source>
        <translation>R1 to 0.3</translation>
    </message>
    <message>
        <source>Clipped critic</source>
        <translation>Clipped critic</translation>
    </message>
    <message>
        <source>WGAN-GP</source>
        <translation>WGAN-GP</translation>
    </message>
    <message>
        <source>Dirac-GAN with R1: home</source>
        <translation>Dirac-GAN with R1: home</translation>
    </message>
    <message>
        <source>The same game, but D pays for being steep where the reals are: the circle becomes a spiral inwards. Reset and try other weights γ: from about 0.7 to 1 it comes home soonest, far above that it creeps, at 0 it drifts outwards.
</source>
        <translation>The same game, but D pays for being steep where the reals are: the circle becomes a spiral inwards. Reset and try other weights γ: from about 0.7 to 1 it comes home soonest, far above that it creeps, at 0 it drifts outwards.
</translation>
    </message>
    <message>
        <source>The same game, but D pays for being steep where the reals are.</source>
        <translation>The same game, but D pays for being steep where the reals are.</translation>
    </message>
    <message>
        <source>The circle becomes a spiral inwards.</source>
        <translation>The circle becomes a spiral inwards.</translation>
    </message>
    <message>
        <source>R1 off</source>
        <translation>R1 off</translation>
    </message>
    <message>
        <source>Trained D against the best D</source>
        <translation>Trained D against the best D</translation>
    </message>
    <message>
        <source>Proposition 1 of Goodfellow et al. 2014: against a G that stands still the best D is the share of reals at each place. The data is two bells, the fakes are one in the middle, so that curve has two shoulders and a dip. Within some hundred steps D is on it wherever there are samples. Let the data move, and D follows; let G move, and the curve does as well. With least squares D aims at the same curve, as a score and not as a probability.
</source>
        <translation>Proposition 1 of Goodfellow et al. 2014: against a G that stands still the best D is the share of reals at each place. The data is two bells, the fakes are one in the middle, so that curve has two shoulders and a dip. Within some hundred steps D is on it wherever there are samples. Let the data move, and D follows; let G move, and the curve does as well. With least squares D aims at the same curve, as a score and not as a probability.
</translation>
    </message>
    <message>
        <source>G is frozen, so that D can learn its best: p(x) / (p(x) + q(x)), the dotted curve.</source>
        <translation>G is frozen, so that D can learn its best: p(x) / (p(x) + q(x)), the dotted curve.</translation>
    </message>
    <message>
        <source>D learns where samples are; where there are hardly any, nothing tells it what to say.</source>
        <translation>D learns where samples are; where there are hardly any, nothing tells it what to say.</translation>
    </message>
    <message>
        <source>Let G move</source>
        <translation>Let G move</translation>
    </message>
    <message>
        <source>Loss: least squares</source>
        <translation>Loss: least squares</translation>
    </message>
    <message>
        <source>G's cost against D(G(z))</source>
        <translation>G's cost against D(G(z))</translation>
    </message>
    <message>
        <source>Figure 16 of Goodfellow's tutorial of 2016, alive. G is frozen far from the data, so D becomes sure of its fakes, and the dots, one a fake, slide to the left on the curve of G's loss. With minimax, log(1 - D), they come to lie where it is flat: G has next to nothing to learn from. Choose another loss: D is the same and so are the fakes, but the curve under them is not. The pull at the pointer, in the picture, says the same in numbers.
</source>
        <translation>Figure 16 of Goodfellow's tutorial of 2016, alive. G is frozen far from the data, so D becomes sure of its fakes, and the dots, one a fake, slide to the left on the curve of G's loss. With minimax, log(1 - D), they come to lie where it is flat: G has next to nothing to learn from. Choose another loss: D is the same and so are the fakes, but the curve under them is not. The pull at the pointer, in the picture, says the same in numbers.
</translation>
    </message>
    <message>
        <source>D is sure of nearly every fake: D(G(z)) is near 0. What does each loss make G pay there?</source>
        <translation>D is sure of nearly every fake: D(G(z)) is near 0. What does each loss make G pay there?</translation>
    </message>
    <message>
        <source>Minimax is flat at 0; the non-saturating loss is steepest there. Dots are the fakes of now.</source>
        <translation>Minimax is flat at 0; the non-saturating loss is steepest there. Dots are the fakes of now.</translation>
    </message>
    <message>
        <source>Forward against reverse KL</source>
        <translation>Forward against reverse KL</translation>
    </message>
    <message>
        <source>G can only stretch and shift its latent, so its fakes are one bell, whatever it learns. The bell nearest to both modes by KL(p || q) has their mean, 1.2, and their spread, 1.26: it pays for every real that it misses, and hardly for fakes between the modes. By KL(q || p) it lies on one of the modes and is as wide as that, 0.4. Minimax, which is the Jensen-Shannon divergence, covers both here. Reverse KL has a local optimum between the modes as well: from a wide start it may rest there. The losses are those of f-GAN (Nowozin et al. 2016) and, for reverse KL, of Sønderby et al. 2017.
</source>
        <translation>G can only stretch and shift its latent, so its fakes are one bell, whatever it learns. The bell nearest to both modes by KL(p || q) has their mean, 1.2, and their spread, 1.26: it pays for every real that it misses, and hardly for fakes between the modes. By KL(q || p) it lies on one of the modes and is as wide as that, 0.4. Minimax, which is the Jensen-Shannon divergence, covers both here. Reverse KL has a local optimum between the modes as well: from a wide start it may rest there. The losses are those of f-GAN (Nowozin et al. 2016) and, for reverse KL, of Sønderby et al. 2017.
</translation>
    </message>
    <message>
        <source>Two modes, and a G that can make one bell only. Which bell is best depends on the divergence.</source>
        <translation>Two modes, and a G that can make one bell only. Which bell is best depends on the divergence.</translation>
    </message>
    <message>
        <source>Forward KL mostly covers both modes, and the gap between them. Reverse KL picks one and leaves the other.</source>
        <translation>Forward KL mostly covers both modes, and the gap between them. Reverse KL picks one and leaves the other.</translation>
    </message>
    <message>
        <source>Loss: minimax (JS)</source>
        <translation>Loss: minimax (JS)</translation>
    </message>
    <message>
        <source>Loss: reverse KL</source>
        <translation>Loss: reverse KL</translation>
    </message>
    <message>
        <source>Loss: forward KL</source>
        <translation>Loss: forward KL</translation>
    </message>
    <message>
        <source>G's gradient while D learns alone</source>
        <translation>G's gradient while D learns alone</translation>
    </message>
    <message>
        <source>Figures 2 and 3 of Arjovsky and Bottou 2017. G's rate is so small (1e-8) that its weights stay as they are to the last bit; its gradient is measured all the same. As D gets surer, minimax's gradient falls to a hundredth and below; it is why one was told not to train D too well. The non-saturating gradient does not vanish. The paper found it to grow, and to be noisy; here it stays within a factor of ten. A Wasserstein critic with a gradient penalty, which the action chooses, gives a gradient that neither vanishes nor grows.
</source>
        <translation>Figures 2 and 3 of Arjovsky and Bottou 2017. G's rate is so small (1e-8) that its weights stay as they are to the last bit; its gradient is measured all the same. As D gets surer, minimax's gradient falls to a hundredth and below; it is why one was told not to train D too well. The non-saturating gradient does not vanish. The paper found it to grow, and to be noisy; here it stays within a factor of ten. A Wasserstein critic with a gradient penalty, which the action chooses, gives a gradient that neither vanishes nor grows.
</translation>
    </message>
    <message>
        <source>D learns and G stands still. What would G be told to do, after 100 steps of D, and after 1,500?</source>
        <translation>D learns and G stands still. What would G be told to do, after 100 steps of D, and after 1,500?</translation>
    </message>
    <message>
        <source>Minimax: less and less, by decades. Non-saturating: as much as ever, and not the less for D's being sure.</source>
        <translation>Minimax: less and less, by decades. Non-saturating: as much as ever, and not the less for D's being sure.</translation>
    </message>
    <message>
        <source>WGAN-GP instead</source>
        <translation>WGAN-GP instead</translation>
    </message>
    <message>
        <source>JS against W: two blocks apart</source>
        <translation>JS against W: two blocks apart</translation>
    </message>
    <message>
        <source>Example 1 of Arjovsky et al. 2017, with blocks in the place of parallel lines. G is frozen at 0 and the data begins 4 away. The left D can tell the blocks apart at any distance, so its loss is 0, which means a Jensen-Shannon divergence of log 2, and its curve is flat where the fakes are: nothing tells G which way to go. The critic at the right is a straight line whose slope is cut to 1: with blocks of equal width that is the best one, and its loss is minus the Wasserstein distance, 4, then 3, then 1. Let G move: it comes home with the critic alone. At a distance of 1 the blocks overlap, and the left D's loss rises to 0.7, half of log 4.
</source>
        <translation>Example 1 of Arjovsky et al. 2017, with blocks in the place of parallel lines. G is frozen at 0 and the data begins 4 away. The left D can tell the blocks apart at any distance, so its loss is 0, which means a Jensen-Shannon divergence of log 2, and its curve is flat where the fakes are: nothing tells G which way to go. The critic at the right is a straight line whose slope is cut to 1: with blocks of equal width that is the best one, and its loss is minus the Wasserstein distance, 4, then 3, then 1. Let G move: it comes home with the critic alone. At a distance of 1 the blocks overlap, and the left D's loss rises to 0.7, half of log 4.
</translation>
    </message>
    <message>
        <source>Two blocks that do not touch. Act on all lanes (Ctrl+0) and move the data: how far away is it?</source>
        <translation>Two blocks that do not touch. Act on all lanes (Ctrl+0) and move the data: how far away is it?</translation>
    </message>
    <message>
        <source>A sure D's loss is near 0 at any distance: a JS of log 2. The critic's is minus the distance, -4 at first.</source>
        <translation>A sure D's loss is near 0 at any distance: a JS of log 2. The critic's is minus the distance, -4 at first.</translation>
    </message>
    <message>
        <source>3 apart</source>
        <translation>3 apart</translation>
    </message>
    <message>
        <source>1 apart</source>
        <translation>1 apart</translation>
    </message>
    <message>
        <source>4 apart, let G move</source>
        <translation>4 apart, let G move</translation>
    </message>
    <message>
        <source>Minimax (JS)</source>
        <translation>Minimax (JS)</translation>
    </message>
    <message>
        <source>Critic (W)</source>
        <translation>Critic (W)</translation>
    </message>
    <message>
        <source>D against a critic</source>
        <translation>D against a critic</translation>
    </message>
    <message>
        <source>Figure 2 of the WGAN paper (Arjovsky et al. 2017). Both networks are the same and learn against fakes that stand still. D becomes sure: near 0 at the fakes and near 1 at the data, with a cliff between, and the pull on a fake under minimax is a fiftieth of what the critic gives. The critic, kept in check by a gradient penalty of 10, has a slope of somewhat more than 1 all the way. Point at the picture to read the push on a fake at each place. Let G move to see who arrives.
</source>
        <translation>Figure 2 of the WGAN paper (Arjovsky et al. 2017). Both networks are the same and learn against fakes that stand still. D becomes sure: near 0 at the fakes and near 1 at the data, with a cliff between, and the pull on a fake under minimax is a fiftieth of what the critic gives. The critic, kept in check by a gradient penalty of 10, has a slope of somewhat more than 1 all the way. Point at the picture to read the push on a fake at each place. Let G move to see who arrives.
</translation>
    </message>
    <message>
        <source>Two bells far apart, G frozen. D's curve is a step: flat at the fakes, nothing to climb.</source>
        <translation>Two bells far apart, G frozen. D's curve is a step: flat at the fakes, nothing to climb.</translation>
    </message>
    <message>
        <source>The critic's is a ramp from the fakes to the data: G would know the way from anywhere.</source>
        <translation>The critic's is a ramp from the fakes to the data: G would know the way from anywhere.</translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation>Discriminator</translation>
    </message>
    <message>
        <source>Critic</source>
        <translation>Critic</translation>
    </message>
    <message>
        <source>A critic's loss tells quality</source>
        <translation>A critic's loss tells quality</translation>
    </message>
    <message>
        <source>Figures 3 and 4 of the WGAN paper (Arjovsky et al. 2017): minus the critic's loss estimates a distance, so that loss rises to 0 as the fakes get better: from -1.5 at step 200 to -0.25 from step 1,000 on (4 seeds). Compare Losses with Quality. The usual D's loss falls to between 0.1 and 0.3 by step 200 and is at 0.7 to 0.8 by step 1,500. At log 4 = 1.39 D could tell nothing apart; how near it comes depends on D as much as on the fakes. The estimate is up to a factor: the penalty lets the critic be steeper than 1.
</source>
        <translation>Figures 3 and 4 of the WGAN paper (Arjovsky et al. 2017): minus the critic's loss estimates a distance, so that loss rises to 0 as the fakes get better: from -1.5 at step 200 to -0.25 from step 1,000 on (4 seeds). Compare Losses with Quality. The usual D's loss falls to between 0.1 and 0.3 by step 200 and is at 0.7 to 0.8 by step 1,500. At log 4 = 1.39 D could tell nothing apart; how near it comes depends on D as much as on the fakes. The estimate is up to a factor: the penalty lets the critic be steeper than 1.
</translation>
    </message>
    <message>
        <source>Left, a Wasserstein critic with a penalty; right, the usual D. Whose loss tells how good fakes are?</source>
        <translation>Left, a Wasserstein critic with a penalty; right, the usual D. Whose loss tells how good fakes are?</translation>
    </message>
    <message>
        <source>The critic's rises towards 0 as the distance shrinks. D's falls, then creeps up, far below log 4 (dotted).</source>
        <translation>The critic's rises towards 0 as the distance shrinks. D's falls, then creeps up, far below log 4 (dotted).</translation>
    </message>
    <message>
        <source>Clipping: too tight, too loose</source>
        <translation>Clipping: too tight, too loose</translation>
    </message>
    <message>
        <source>Figure 1b of the WGAN-GP paper (Gulrajani et al. 2017), on its swiss roll. Where weights are cut at 0.01 each layer of 64 units passes on a sixth of what it is given, and after nine layers a critic says nearly the same of every point: gradients of 1e-9, and fakes that stay where they are. At 0.1 each layer enlarges it by four, and gradients reach the hundreds, as do the losses. With the penalty they stay near 1, whatever the layer. The curves are of whole networks, G's solid and D's dashed; end the comparison to see the layers of the chosen lane.
</source>
        <translation>Figure 1b of the WGAN-GP paper (Gulrajani et al. 2017), on its swiss roll. Where weights are cut at 0.01 each layer of 64 units passes on a sixth of what it is given, and after nine layers a critic says nearly the same of every point: gradients of 1e-9, and fakes that stay where they are. At 0.1 each layer enlarges it by four, and gradients reach the hundreds, as do the losses. With the penalty they stay near 1, whatever the layer. The curves are of whole networks, G's solid and D's dashed; end the comparison to see the layers of the chosen lane.
</translation>
    </message>
    <message>
        <source>A critic of nine layers, its weights cut to ±0.01 or ±0.1; beside them one with a gradient penalty.</source>
        <translation>A critic of nine layers, its weights cut to ±0.01 or ±0.1; beside them one with a gradient penalty.</translation>
    </message>
    <message>
        <source>Tight: gradients die on the way through the layers. Loose: they grow to hundreds. The penalty keeps them.</source>
        <translation>Tight: gradients die on the way through the layers. Loose: they grow to hundreds. The penalty keeps them.</translation>
    </message>
    <message>
        <source>Cut at 0.01</source>
        <translation>Cut at 0.01</translation>
    </message>
    <message>
        <source>Cut at 0.1</source>
        <translation>Cut at 0.1</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Penalty</translation>
    </message>
    <message>
        <source>R1's γ: too little, right, too much</source>
        <translation>R1's γ: too little, right, too much</translation>
    </message>
    <message>
        <source>The Dirac-GAN of Mescheder et al. 2018. With minimax and R1 the two eigenvalues are -γ/2 ± √(γ²/4 - 1/4): up to γ = 1 they turn and shrink by γ/2 a unit of time; at 1 they meet, which is as fast as it gets; above it one of them comes back towards 0. After 400 steps of rate 0.05 the distance to rest is 0.42 of the start, 0.0012 and 0.62. The best γ depends on the game: images are usually given 10.
</source>
        <translation>The Dirac-GAN of Mescheder et al. 2018. With minimax and R1 the two eigenvalues are -γ/2 ± √(γ²/4 - 1/4): up to γ = 1 they turn and shrink by γ/2 a unit of time; at 1 they meet, which is as fast as it gets; above it one of them comes back towards 0. After 400 steps of rate 0.05 the distance to rest is 0.42 of the start, 0.0012 and 0.62. The best γ depends on the game: images are usually given 10.
</translation>
    </message>
    <message>
        <source>One game, three weights γ of the penalty on D's slope at reals: 0.1, 1 and 10.</source>
        <translation>One game, three weights γ of the penalty on D's slope at reals: 0.1, 1 and 10.</translation>
    </message>
    <message>
        <source>0.1 circles for long, 1 is home soonest, 10 creeps: D is hardly allowed a slope.</source>
        <translation>0.1 circles for long, 1 is home soonest, 10 creeps: D is hardly allowed a slope.</translation>
    </message>
    <message>
        <source>γ to 0</source>
        <translation>γ to 0</translation>
    </message>
    <message>
        <source>γ to 1</source>
        <translation>γ to 1</translation>
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
        <translation>Path angle and eigenvalues: does it turn?</translation>
    </message>
    <message>
        <source>Figures of Berard et al. 2020. The plot “Game” has the cosine between both players' gradients, as one vector, and the straight line from the first weights (0) through the present ones (1). Where those attract, it is below 0 before them, as descent leads on, and above 0 beyond. Where the game turns about them there is a bump. “Eigenvalues”, in its menu, are those of the Jacobian: without R1 the pair that turns most has an imaginary part of four to sixteen times its real part, so that it circles many times before it comes any nearer; with R1 it is at most three times as large, and small. Rates fade, so that both come near to rest.
</source>
        <translation>Figures of Berard et al. 2020. The plot “Game” has the cosine between both players' gradients, as one vector, and the straight line from the first weights (0) through the present ones (1). Where those attract, it is below 0 before them, as descent leads on, and above 0 beyond. Where the game turns about them there is a bump. “Eigenvalues”, in its menu, are those of the Jacobian: without R1 the pair that turns most has an imaginary part of four to sixteen times its real part, so that it circles many times before it comes any nearer; with R1 it is at most three times as large, and small. Rates fade, so that both come near to rest.
</translation>
    </message>
    <message>
        <source>Train to the end, then press Measure here: gradients along the line from the first weights to these.</source>
        <translation>Train to the end, then press Measure here: gradients along the line from the first weights to these.</translation>
    </message>
    <message>
        <source>Without R1 the game turns about its end. With it the cosine changes its sign at 1: the end attracts.</source>
        <translation>Without R1 the game turns about its end. With it the cosine changes its sign at 1: the end attracts.</translation>
    </message>
    <message>
        <source>R1 to 3</source>
        <translation>R1 to 3</translation>
    </message>
    <message>
        <source>R1 to 0</source>
        <translation>R1 to 0</translation>
    </message>
    <message>
        <source>Without R1</source>
        <translation>Without R1</translation>
    </message>
    <message>
        <source>R1 of 3</source>
        <translation>R1 of 3</translation>
    </message>
    <message>
        <source>Two time scales</source>
        <translation>Two time scales</translation>
    </message>
    <message>
        <source>Heusel et al. 2017 give each player a rate of its own, and D the higher one, so that it is near its best for the G of now. With a tenth of G's rate D is always late: the fakes are one cloud that flees from where it was. At equal rates, and mostly with a D four times as fast (8 seeds of 10), they take the ring's modes. Equal rates are already enough here; what the ratio should be depends on the networks.
</source>
        <translation>Heusel et al. 2017 give each player a rate of its own, and D the higher one, so that it is near its best for the G of now. With a tenth of G's rate D is always late: the fakes are one cloud that flees from where it was. At equal rates, and mostly with a D four times as fast (8 seeds of 10), they take the ring's modes. Equal rates are already enough here; what the ratio should be depends on the networks.
</translation>
    </message>
    <message>
        <source>Both learn by Adam; only D's rate differs: a tenth of G's, the same, or four times as high.</source>
        <translation>Both learn by Adam; only D's rate differs: a tenth of G's, the same, or four times as high.</translation>
    </message>
    <message>
        <source>A slow D lets G crowd on a spot and wander. An equal one holds the ring, and mostly a faster one, too.</source>
        <translation>A slow D lets G crowd on a spot and wander. An equal one holds the ring, and mostly a faster one, too.</translation>
    </message>
    <message>
        <source>D at a tenth</source>
        <translation>D at a tenth</translation>
    </message>
    <message>
        <source>Equal rates</source>
        <translation>Equal rates</translation>
    </message>
    <message>
        <source>D four times as fast</source>
        <translation>D four times as fast</translation>
    </message>
    <message>
        <source>Spectral norm's singular values</source>
        <translation>Spectral norm's singular values</translation>
    </message>
    <message>
        <source>Miyato et al. 2018. The plot has the largest singular value of each of D's matrices. In the plain D they reach 4 to 8 within 2,000 steps: D may be as steep as their product, 100 or more. With spectral norm, one power iteration a step, they stay within a tenth of 1. D is gentler then, so the fakes take longer to be sharp. Hinge loss, Adam without momentum, as the paper has it.
</source>
        <translation>Miyato et al. 2018. The plot has the largest singular value of each of D's matrices. In the plain D they reach 4 to 8 within 2,000 steps: D may be as steep as their product, 100 or more. With spectral norm, one power iteration a step, they stay within a tenth of 1. D is gentler then, so the fakes take longer to be sharp. Hinge loss, Adam without momentum, as the paper has it.
</translation>
    </message>
    <message>
        <source>Every layer of D stretches some direction most, by its largest singular value. Left alone it grows.</source>
        <translation>Every layer of D stretches some direction most, by its largest singular value. Left alone it grows.</translation>
    </message>
    <message>
        <source>Spectral norm divides it away: it stays near 1, and D's slope is bounded by the product of three ones.</source>
        <translation>Spectral norm divides it away: it stays near 1, and D's slope is bounded by the product of three ones.</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Plain</translation>
    </message>
    <message>
        <source>Five tricks, one by one</source>
        <translation>Five tricks, one by one</translation>
    </message>
    <message>
        <source>G learns five times as fast as D, so the fakes crowd on a spot and wander. Batch norm in G, packs of two (Lin et al. 2018) and minibatch discrimination (Salimans et al. 2016) let a batch be seen as a whole: the fakes spread over the ring, though not yet on its narrow modes. One-sided label smoothing of 0.1 and noise of 0.2 on what D sees keep D from being sure, which is not what is wrong here. A slow D is: raise its rate.
</source>
        <translation>G learns five times as fast as D, so the fakes crowd on a spot and wander. Batch norm in G, packs of two (Lin et al. 2018) and minibatch discrimination (Salimans et al. 2016) let a batch be seen as a whole: the fakes spread over the ring, though not yet on its narrow modes. One-sided label smoothing of 0.1 and noise of 0.2 on what D sees keep D from being sure, which is not what is wrong here. A slow D is: raise its rate.
</translation>
    </message>
    <message>
        <source>The same collapsing GAN six times: as it is, and with one trick each.</source>
        <translation>The same collapsing GAN six times: as it is, and with one trick each.</translation>
    </message>
    <message>
        <source>What compares samples of a batch spreads the fakes out. Smoothing and noise alone do not.</source>
        <translation>What compares samples of a batch spreads the fakes out. Smoothing and noise alone do not.</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>As it is</translation>
    </message>
    <message>
        <source>Batch norm in G</source>
        <translation>Batch norm in G</translation>
    </message>
    <message>
        <source>Packs of 2</source>
        <translation>Packs of 2</translation>
    </message>
    <message>
        <source>GAN, VAE and flow matching</source>
        <translation>GAN, VAE and flow matching</translation>
    </message>
    <message>
        <source>Three ways to learn the same data with two hidden layers of 64, Adam at 3e-3 and 4,000 steps. Over 20 seeds the GAN ends with 3 to 7 modes of 8 and mostly 80 % of its fakes on a mode: nothing tells it of a mode that it makes nothing of. The VAE pays for each real that it cannot rebuild (Kingma and Welling 2014) and has all 8, but its decoder is continuous: 36 to 44 % of what it makes lies between modes. Flow matching learns by regression the velocity that brings noise to the data on straight paths (Lipman et al. 2023, Liu et al. 2023): all 8 modes and 12 to 22 % between, but a sample costs an ODE, here ten steps of two passes each; in one step 3 % at most are on a mode. Slower rates or penalties let a GAN keep its modes, too.
</source>
        <translation>Three ways to learn the same data with two hidden layers of 64, Adam at 3e-3 and 4,000 steps. Over 20 seeds the GAN ends with 3 to 7 modes of 8 and mostly 80 % of its fakes on a mode: nothing tells it of a mode that it makes nothing of. The VAE pays for each real that it cannot rebuild (Kingma and Welling 2014) and has all 8, but its decoder is continuous: 36 to 44 % of what it makes lies between modes. Flow matching learns by regression the velocity that brings noise to the data on straight paths (Lipman et al. 2023, Liu et al. 2023): all 8 modes and 12 to 22 % between, but a sample costs an ODE, here ten steps of two passes each; in one step 3 % at most are on a mode. Slower rates or penalties let a GAN keep its modes, too.
</translation>
    </message>
    <message>
        <source>One ring, networks of one size, as many steps: a GAN, a VAE and flow matching, side by side.</source>
        <translation>One ring, networks of one size, as many steps: a GAN, a VAE and flow matching, side by side.</translation>
    </message>
    <message>
        <source>The GAN is sharp and drops modes, the VAE covers all and fills the gaps, flow matching has all eight.</source>
        <translation>The GAN is sharp and drops modes, the VAE covers all and fills the gaps, flow matching has all eight.</translation>
    </message>
    <message>
        <source>ODE in one step</source>
        <translation>ODE in one step</translation>
    </message>
    <message>
        <source>ODE in ten steps</source>
        <translation>ODE in ten steps</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flow</translation>
    </message>
    <message>
        <source>D learns a small pool by heart</source>
        <translation>D learns a small pool by heart</translation>
    </message>
    <message>
        <source>D's scores has what D says on average of reals that it learns from and of others that it never saw. With fresh reals there is no difference. With 64 of them D comes to know each by its place: it says "real" more readily of those, and G is sent to them and away from what lies between. More data is the cure; smaller networks, or noise on what D sees, help.
</source>
        <translation>D's scores has what D says on average of reals that it learns from and of others that it never saw. With fresh reals there is no difference. With 64 of them D comes to know each by its place: it says "real" more readily of those, and G is sent to them and away from what lies between. More data is the cure; smaller networks, or noise on what D sees, help.
</translation>
    </message>
    <message>
        <source>D is shown the same 64 reals over and over; beside it one that is given fresh ones.</source>
        <translation>D is shown the same 64 reals over and over; beside it one that is given fresh ones.</translation>
    </message>
    <message>
        <source>It says real of those it knows, and less of others of the same kind: the gap from solid to dotted curve.</source>
        <translation>It says real of those it knows, and less of others of the same kind: the gap from solid to dotted curve.</translation>
    </message>
    <message>
        <source>Noise of 0.2</source>
        <translation>Noise of 0.2</translation>
    </message>
    <message>
        <source>1,000 reals</source>
        <translation>1,000 reals</translation>
    </message>
    <message>
        <source>64 reals</source>
        <translation>64 reals</translation>
    </message>
    <message>
        <source>Fresh reals</source>
        <translation>Fresh reals</translation>
    </message>
    <message>
        <source>Digits, dense layers</source>
        <translation>Digits, dense layers</translation>
    </message>
    <message>
        <source>1,797 real handwritten digits of 8×8 pixels, no download. Dense layers are enough at this size: shapes appear within a thousand steps.
</source>
        <translation>1,797 real handwritten digits of 8×8 pixels, no download. Dense layers are enough at this size: shapes appear within a thousand steps.
</translation>
    </message>
    <message>
        <source>1,797 real handwritten digits of 8×8 pixels, by dense layers, no download.</source>
        <translation>1,797 real handwritten digits of 8×8 pixels, by dense layers, no download.</translation>
    </message>
    <message>
        <source>Watch strokes come first and digits after them.</source>
        <translation>Watch strokes come first and digits after them.</translation>
    </message>
    <message>
        <source>Digits, by their class</source>
        <translation>Digits, by their class</translation>
    </message>
    <message>
        <source>A conditional GAN (Mirza and Osindero 2014) on 1,797 real digits of 8×8 pixels, no download. The class joins the latent in G, and the picture in D, which says whether it is a real one of that class. The menu of classes shows one of them alone.
</source>
        <translation>A conditional GAN (Mirza and Osindero 2014) on 1,797 real digits of 8×8 pixels, no download. The class joins the latent in G, and the picture in D, which says whether it is a real one of that class. The menu of classes shows one of them alone.
</translation>
    </message>
    <message>
        <source>Both networks are told which digit it is: G makes the one it is asked for.</source>
        <translation>Both networks are told which digit it is: G makes the one it is asked for.</translation>
    </message>
    <message>
        <source>Fakes take the ten classes in turn: with 100 of them each column should be one digit in many hands.</source>
        <translation>Fakes take the ten classes in turn: with 100 of them each column should be one digit in many hands.</translation>
    </message>
    <message>
        <source>MNIST, dense layers</source>
        <translation>MNIST, dense layers</translation>
    </message>
    <message>
        <source>Handwritten digits of 28×28 pixels from dense layers only. Strokes come first, whole digits later: give it ten thousand steps. Dropout takes half of the discriminator's hidden units away at random, against learning the digits by heart.
</source>
        <translation>Handwritten digits of 28×28 pixels from dense layers only. Strokes come first, whole digits later: give it ten thousand steps. Dropout takes half of the discriminator's hidden units away at random, against learning the digits by heart.
</translation>
    </message>
    <message>
        <source>Handwritten digits of 28×28 pixels from dense layers only.</source>
        <translation>Handwritten digits of 28×28 pixels from dense layers only.</translation>
    </message>
    <message>
        <source>Strokes come first, whole digits later.</source>
        <translation>Strokes come first, whole digits later.</translation>
    </message>
    <message>
        <source>MNIST, DCGAN</source>
        <translation>MNIST, DCGAN</translation>
    </message>
    <message>
        <source>Handwritten digits from convolutions: compare them with those of dense layers. A quarter of the usual 64 channels, so that a laptop can follow; set channels to 64 for the full size.
</source>
        <translation>Handwritten digits from convolutions: compare them with those of dense layers. A quarter of the usual 64 channels, so that a laptop can follow; set channels to 64 for the full size.
</translation>
    </message>
    <message>
        <source>Handwritten digits from convolutions.</source>
        <translation>Handwritten digits from convolutions.</translation>
    </message>
    <message>
        <source>Compare them with those of dense layers.</source>
        <translation>Compare them with those of dense layers.</translation>
    </message>
    <message>
        <source>Fashion-MNIST, DCGAN</source>
        <translation>Fashion-MNIST, DCGAN</translation>
    </message>
    <message>
        <source>Shirts, shoes and bags from convolutions. Look for whole classes that do not appear: mode collapse with a wardrobe.
</source>
        <translation>Shirts, shoes and bags from convolutions. Look for whole classes that do not appear: mode collapse with a wardrobe.
</translation>
    </message>
    <message>
        <source>Shirts, shoes and bags from convolutions.</source>
        <translation>Shirts, shoes and bags from convolutions.</translation>
    </message>
    <message>
        <source>Look for whole classes that do not appear.</source>
        <translation>Look for whole classes that do not appear.</translation>
    </message>
    <message>
        <source>PacGAN paper: ring, no packing</source>
        <translation>PacGAN paper: ring, no packing</translation>
    </message>
    <message>
        <source>The ring of the PacGAN paper (Lin et al. 2018): 100,000 fixed samples, weights drawn from N(0, 0.02²). The discriminator sees one sample at a time, and cannot see that all fakes are alike. Shortened so that a laptop can follow: networks of a quarter of the widths, three times the rate, 10,000 steps instead of 400 epochs.
</source>
        <translation>The ring of the PacGAN paper (Lin et al. 2018): 100,000 fixed samples, weights drawn from N(0, 0.02²). The discriminator sees one sample at a time, and cannot see that all fakes are alike. Shortened so that a laptop can follow: networks of a quarter of the widths, three times the rate, 10,000 steps instead of 400 epochs.
</translation>
    </message>
    <message>
        <source>PacGAN's ring (Lin et al. 2018), without packing: D sees one sample at a time.</source>
        <translation>PacGAN's ring (Lin et al. 2018), without packing: D sees one sample at a time.</translation>
    </message>
    <message>
        <source>From step 5,000 on it touches 7.2 modes of 8 on average; packs of two touch 7.8 (10 seeds).</source>
        <translation>From step 5,000 on it touches 7.2 modes of 8 on average; packs of two touch 7.8 (10 seeds).</translation>
    </message>
    <message>
        <source>no packing</source>
        <translation>no packing</translation>
    </message>
    <message>
        <source>packs of 2</source>
        <translation>packs of 2</translation>
    </message>
    <message>
        <source>PacGAN paper: ring, packs of 2</source>
        <translation>PacGAN paper: ring, packs of 2</translation>
    </message>
    <message>
        <source>The ring of the PacGAN paper (Lin et al. 2018): 100,000 fixed samples, weights drawn from N(0, 0.02²). The discriminator judges two samples together, so that it sees when fakes are alike. Shortened so that a laptop can follow: networks of a quarter of the widths, three times the rate, 10,000 steps instead of 400 epochs.
</source>
        <translation>The ring of the PacGAN paper (Lin et al. 2018): 100,000 fixed samples, weights drawn from N(0, 0.02²). The discriminator judges two samples together, so that it sees when fakes are alike. Shortened so that a laptop can follow: networks of a quarter of the widths, three times the rate, 10,000 steps instead of 400 epochs.
</translation>
    </message>
    <message>
        <source>PacGAN's ring (Lin et al. 2018): D looks at two samples together, and sees when they are alike.</source>
        <translation>PacGAN's ring (Lin et al. 2018): D looks at two samples together, and sees when they are alike.</translation>
    </message>
    <message>
        <source>From step 5,000 on it touches 7.8 modes of 8 on average; without packs 7.2 (10 seeds).</source>
        <translation>From step 5,000 on it touches 7.8 modes of 8 on average; without packs 7.2 (10 seeds).</translation>
    </message>
    <message>
        <source>Unrolled GAN paper: ring</source>
        <translation>Unrolled GAN paper: ring</translation>
    </message>
    <message>
        <source>The ring of Metz et al. 2017. The generator looks five updates of the discriminator ahead. Set Unroll to 0 to see it rotate through the modes instead.
</source>
        <translation>The ring of Metz et al. 2017. The generator looks five updates of the discriminator ahead. Set Unroll to 0 to see it rotate through the modes instead.
</translation>
    </message>
    <message>
        <source>Unrolled GAN's ring (Metz et al. 2017): G looks five updates of D ahead.</source>
        <translation>Unrolled GAN's ring (Metz et al. 2017): G looks five updates of D ahead.</translation>
    </message>
    <message>
        <source>Set Unroll to 0 to see it rotate through the modes instead.</source>
        <translation>Set Unroll to 0 to see it rotate through the modes instead.</translation>
    </message>
    <message>
        <source>No unrolling</source>
        <translation>No unrolling</translation>
    </message>
    <message>
        <source>Unroll 5</source>
        <translation>Unroll 5</translation>
    </message>
    <message>
        <source>WGAN-GP paper: 8 Gaussians</source>
        <translation>WGAN-GP paper: 8 Gaussians</translation>
    </message>
    <message>
        <source>Eight Gaussians of spread 0.02 on a circle of radius 2, scaled by 1/1.414. A toy set of Gulrajani et al. 2017: five updates of the critic a step, and a penalty that pulls the slope of the critic towards 1 between reals and fakes. At its weight of 0.1 the mean slope stays above that: 1.9 to 3.9 from step 100 to 1,000.
</source>
        <translation>Eight Gaussians of spread 0.02 on a circle of radius 2, scaled by 1/1.414. A toy set of Gulrajani et al. 2017: five updates of the critic a step, and a penalty that pulls the slope of the critic towards 1 between reals and fakes. At its weight of 0.1 the mean slope stays above that: 1.9 to 3.9 from step 100 to 1,000.
</translation>
    </message>
    <message>
        <source>Eight Gaussians of WGAN-GP (Gulrajani et al. 2017).</source>
        <translation>Eight Gaussians of WGAN-GP (Gulrajani et al. 2017).</translation>
    </message>
    <message>
        <source>Five updates of the critic a step, and a penalty that pulls its slope towards 1.</source>
        <translation>Five updates of the critic a step, and a penalty that pulls its slope towards 1.</translation>
    </message>
    <message>
        <source>WGAN-GP paper: 25 Gaussians</source>
        <translation>WGAN-GP paper: 25 Gaussians</translation>
    </message>
    <message>
        <source>Twenty-five Gaussians of spread 0.05, scaled by 1/2.828. A toy set of Gulrajani et al. 2017: five updates of the critic a step, and a penalty that pulls the slope of the critic towards 1 between reals and fakes. At its weight of 0.1 the mean slope stays above that: 1.7 to 2.5 from step 100 to 1,000.
</source>
        <translation>Twenty-five Gaussians of spread 0.05, scaled by 1/2.828. A toy set of Gulrajani et al. 2017: five updates of the critic a step, and a penalty that pulls the slope of the critic towards 1 between reals and fakes. At its weight of 0.1 the mean slope stays above that: 1.7 to 2.5 from step 100 to 1,000.
</translation>
    </message>
    <message>
        <source>Twenty-five Gaussians of WGAN-GP (Gulrajani et al. 2017).</source>
        <translation>Twenty-five Gaussians of WGAN-GP (Gulrajani et al. 2017).</translation>
    </message>
    <message>
        <source>WGAN-GP paper: swiss roll</source>
        <translation>WGAN-GP paper: swiss roll</translation>
    </message>
    <message>
        <source>A rolled-up strip, noise 0.25, scaled by 1/7.5. A toy set of Gulrajani et al. 2017: five updates of the critic a step, and a penalty that pulls the slope of the critic towards 1 between reals and fakes. At its weight of 0.1 the mean slope stays above that: 1.3 to 2.4 from step 100 to 1,000.
</source>
        <translation>A rolled-up strip, noise 0.25, scaled by 1/7.5. A toy set of Gulrajani et al. 2017: five updates of the critic a step, and a penalty that pulls the slope of the critic towards 1 between reals and fakes. At its weight of 0.1 the mean slope stays above that: 1.3 to 2.4 from step 100 to 1,000.
</translation>
    </message>
    <message>
        <source>The swiss roll of WGAN-GP (Gulrajani et al. 2017).</source>
        <translation>The swiss roll of WGAN-GP (Gulrajani et al. 2017).</translation>
    </message>
    <message>
        <source>Numerics of GANs paper: consensus</source>
        <translation>Numerics of GANs paper: consensus</translation>
    </message>
    <message>
        <source>Four narrow layers each, RMSprop at 1e-4, and consensus optimization (Mescheder et al. 2017): beside its own goal each network also shrinks the gradients of both. Choose alternating to compare: what differs, differs from seed to seed too.
</source>
        <translation>Four narrow layers each, RMSprop at 1e-4, and consensus optimization (Mescheder et al. 2017): beside its own goal each network also shrinks the gradients of both. Choose alternating to compare: what differs, differs from seed to seed too.
</translation>
    </message>
    <message>
        <source>Consensus optimization (Mescheder et al. 2017) on a ring of narrow modes.</source>
        <translation>Consensus optimization (Mescheder et al. 2017) on a ring of narrow modes.</translation>
    </message>
    <message>
        <source>Each network also shrinks the gradients of both.</source>
        <translation>Each network also shrinks the gradients of both.</translation>
    </message>
    <message>
        <source>R3GAN: 25 Gaussians</source>
        <translation>R3GAN: 25 Gaussians</translation>
    </message>
    <message>
        <source>The relativistic pairing loss with a penalty on the slope of D at reals and at fakes (Huang et al. 2024). The paper needs both; a game as small as this one ends with all 25 modes with R2 at 0 too, or with neither.
</source>
        <translation>The relativistic pairing loss with a penalty on the slope of D at reals and at fakes (Huang et al. 2024). The paper needs both; a game as small as this one ends with all 25 modes with R2 at 0 too, or with neither.
</translation>
    </message>
    <message>
        <source>The relativistic pairing loss with R1 and R2 (Huang et al. 2024) on 25 Gaussians.</source>
        <translation>The relativistic pairing loss with R1 and R2 (Huang et al. 2024) on 25 Gaussians.</translation>
    </message>
    <message>
        <source>Watch all 25 modes come.</source>
        <translation>Watch all 25 modes come.</translation>
    </message>
    <message>
        <source>R2 off</source>
        <translation>R2 off</translation>
    </message>
    <message>
        <source>Article 1: gradient descent and GANs</source>
        <translation>Article 1: gradient descent and GANs</translation>
    </message>
    <message>
        <source>The plainest pair of dense networks on MNIST, by RMSprop in batches of 32, both moving at once. The loss is the mean of D's probability, which D pulls apart for reals and fakes and G raises: bounded without clipping, but flat where D is sure. Within 2,000 steps it is sure of everything, right or wrong: G's gradient fades a thousandfold and more, and the picture stands still. Then choose the loss Non-saturating: within 500 steps the gradient is back and the picture moves. Mended here: the listing gives both players one loss, the text opposite ones.
</source>
        <translation>The plainest pair of dense networks on MNIST, by RMSprop in batches of 32, both moving at once. The loss is the mean of D's probability, which D pulls apart for reals and fakes and G raises: bounded without clipping, but flat where D is sure. Within 2,000 steps it is sure of everything, right or wrong: G's gradient fades a thousandfold and more, and the picture stands still. Then choose the loss Non-saturating: within 500 steps the gradient is back and the picture moves. Mended here: the listing gives both players one loss, the text opposite ones.
</translation>
    </message>
    <message>
        <source>The plainest pair of dense networks on MNIST, by RMSprop, moving at once. It ends in blobs.</source>
        <translation>The plainest pair of dense networks on MNIST, by RMSprop, moving at once. It ends in blobs.</translation>
    </message>
    <message>
        <source>Within 2,000 steps D is sure of everything and G stands still: change the loss, and it moves again.</source>
        <translation>Within 2,000 steps D is sure of everything and G stands still: change the loss, and it moves again.</translation>
    </message>
    <message>
        <source>Article 2: GANs in depth</source>
        <translation>Article 2: GANs in depth</translation>
    </message>
    <message>
        <source>The DCGAN of the articles at its full width, with least squares. Slow on a laptop without GPU: a few steps a second at best, so lower the channels of both networks to 16. Mended here: the listing gives both players one total loss, feeds all images at once with one fixed noise, and has pixels from 0 to 1 against tanh. See it with One loss for both: D's logit goes to 1 for reals and to 1/2 for fakes, where the two losses balance, and within 100 steps G's gradient is a fortieth of what it was: G stands still. Fixed latents, Pixels from and, without batch norm, Learn from have the rest.
</source>
        <translation>The DCGAN of the articles at its full width, with least squares. Slow on a laptop without GPU: a few steps a second at best, so lower the channels of both networks to 16. Mended here: the listing gives both players one total loss, feeds all images at once with one fixed noise, and has pixels from 0 to 1 against tanh. See it with One loss for both: D's logit goes to 1 for reals and to 1/2 for fakes, where the two losses balance, and within 100 steps G's gradient is a fortieth of what it was: G stands still. Fixed latents, Pixels from and, without batch norm, Learn from have the rest.
</translation>
    </message>
    <message>
        <source>The DCGAN of the articles at its full width, with least squares.</source>
        <translation>The DCGAN of the articles at its full width, with least squares.</translation>
    </message>
    <message>
        <source>Slow on a laptop: a few steps a second at best.</source>
        <translation>Slow on a laptop: a few steps a second at best.</translation>
    </message>
    <message>
        <source>Article 3: GAN theory, a very deep generator</source>
        <translation>Article 3: GAN theory, a very deep generator</translation>
    </message>
    <message>
        <source>A generator of a hundred and two dense layers: 8·8·64 units, the latent put beside them, then a hundred layers of 256. Every other layer halves what goes through, both ways: fakes differ by some 10⁻¹¹ at first, by 10⁻⁸ after 600 steps, and a gradient on its way back fades as much. A matrix's gradient is the product of both, about 10⁻¹⁶ at every layer; a bias sees the way back alone, about 0.1 at the last layer and 10⁻¹⁷ at the first. So biases of the last layers learn one picture, whatever the latent. Draw the first weights by He's rule and both come through. Smaller than the article's 8·8·256 units and hundreds of layers, so that a laptop can follow.
</source>
        <translation>A generator of a hundred and two dense layers: 8·8·64 units, the latent put beside them, then a hundred layers of 256. Every other layer halves what goes through, both ways: fakes differ by some 10⁻¹¹ at first, by 10⁻⁸ after 600 steps, and a gradient on its way back fades as much. A matrix's gradient is the product of both, about 10⁻¹⁶ at every layer; a bias sees the way back alone, about 0.1 at the last layer and 10⁻¹⁷ at the first. So biases of the last layers learn one picture, whatever the latent. Draw the first weights by He's rule and both come through. Smaller than the article's 8·8·256 units and hundreds of layers, so that a laptop can follow.
</translation>
    </message>
    <message>
        <source>A generator of a hundred and two dense layers.</source>
        <translation>A generator of a hundred and two dense layers.</translation>
    </message>
    <message>
        <source>Its fakes are all one picture: watch the gradients by layer.</source>
        <translation>Its fakes are all one picture: watch the gradients by layer.</translation>
    </message>
    <message>
        <source>Article 4: batch and stochastic descent</source>
        <translation>Article 4: batch and stochastic descent</translation>
    </message>
    <message>
        <source>Gradient descent with momentum on 2,000 fixed samples, the generator first. The article prints its loss as -log D(x) + log(1 - D(G(z))): the first term has no G in it, so the gradient is that of minimax, which is the loss here. Set Learn from to all samples at once: the losses jump 2 to 6 times less from step to step, and after 4,000 steps the fakes are as close as with mini-batches of 128. With single samples they stay 5 to 10 times as far off and never settle. The rate falls by itself, the gradients are clipped.
</source>
        <translation>Gradient descent with momentum on 2,000 fixed samples, the generator first. The article prints its loss as -log D(x) + log(1 - D(G(z))): the first term has no G in it, so the gradient is that of minimax, which is the loss here. Set Learn from to all samples at once: the losses jump 2 to 6 times less from step to step, and after 4,000 steps the fakes are as close as with mini-batches of 128. With single samples they stay 5 to 10 times as far off and never settle. The rate falls by itself, the gradients are clipped.
</translation>
    </message>
    <message>
        <source>Gradient descent with momentum on 2,000 fixed samples, the generator first.</source>
        <translation>Gradient descent with momentum on 2,000 fixed samples, the generator first.</translation>
    </message>
    <message>
        <source>Compare all samples at once, mini-batches and single samples.</source>
        <translation>Compare all samples at once, mini-batches and single samples.</translation>
    </message>
    <message>
        <source>Article 5: GAN optimisation tricks</source>
        <translation>Article 5: GAN optimisation tricks</translation>
    </message>
    <message>
        <source>A small pair of dense networks on MNIST, G first, one optimizer for both, and a hybrid loss: squared error on reals, cross-entropy on fakes. LeakyReLU's slope is its library's default, 0.2; the text says 0.01. D soon wins: after 3,000 steps the fakes are one picture, whatever the latent. Of the tricks, batch norm in G lets the digits come (Norm, then Apply and restart): 3 to 4 times as close. The slope of the text (Leak, for both) varies the fakes in 2 of 3 runs; label smoothing or instance noise alone did not help, in one run each.
</source>
        <translation>A small pair of dense networks on MNIST, G first, one optimizer for both, and a hybrid loss: squared error on reals, cross-entropy on fakes. LeakyReLU's slope is its library's default, 0.2; the text says 0.01. D soon wins: after 3,000 steps the fakes are one picture, whatever the latent. Of the tricks, batch norm in G lets the digits come (Norm, then Apply and restart): 3 to 4 times as close. The slope of the text (Leak, for both) varies the fakes in 2 of 3 runs; label smoothing or instance noise alone did not help, in one run each.
</translation>
    </message>
    <message>
        <source>Dense networks on MNIST and a hybrid loss. D soon wins: the fakes become one dark picture.</source>
        <translation>Dense networks on MNIST and a hybrid loss. D soon wins: the fakes become one dark picture.</translation>
    </message>
    <message>
        <source>Of the tricks, batch norm in G lets the digits come: Norm, then Apply and restart.</source>
        <translation>Of the tricks, batch norm in G lets the digits come: Norm, then Apply and restart.</translation>
    </message>
</context>
</TS>
