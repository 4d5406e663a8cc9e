<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>This was not measured at this step: Look closer computes it.</source>
        <translation>This was not measured at this step: Look closer computes it.</translation>
    </message>
    <message>
        <source>points of a plane</source>
        <translation>points of a plane</translation>
    </message>
    <message>
        <source>games of two numbers</source>
        <translation>games of two numbers</translation>
    </message>
    <message>
        <source>numbers along a line</source>
        <translation>numbers along a line</translation>
    </message>
    <message>
        <source>{view}: of data with modes to count; this data has none.</source>
        <translation>{view}: of data with modes to count; this data has none.</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Distribution</translation>
    </message>
    <message>
        <source>Where real and fake samples are, and what D says of each place.</source>
        <translation>Where real and fake samples are, and what D says of each place.</translation>
    </message>
    <message>
        <source>Densities</source>
        <translation>Densities</translation>
    </message>
    <message>
        <source>How dense reals and fakes are along a line, what D says, and G's way from z.</source>
        <translation>How dense reals and fakes are along a line, what D says, and G's way from z.</translation>
    </message>
    <message>
        <source>What G paints from fixed latents, beside real images.</source>
        <translation>What G paints from fixed latents, beside real images.</translation>
    </message>
    <message>
        <source>Phase portrait</source>
        <translation>Phase portrait</translation>
    </message>
    <message>
        <source>The way of a game of two numbers.</source>
        <translation>The way of a game of two numbers.</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Losses</translation>
    </message>
    <message>
        <source>What each network tries to make small.</source>
        <translation>What each network tries to make small.</translation>
    </message>
    <message>
        <source>Modes over time</source>
        <translation>Modes over time</translation>
    </message>
    <message>
        <source>Which modes the fakes were at, and how much of their fair share.</source>
        <translation>Which modes the fakes were at, and how much of their fair share.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>How good the fakes are: the high-quality share, and a distance of choice.</source>
        <translation>How good the fakes are: the high-quality share, and a distance of choice.</translation>
    </message>
    <message>
        <source>Mode mass</source>
        <translation>Mode mass</translation>
    </message>
    <message>
        <source>How the fakes spread over the modes, beside how they should.</source>
        <translation>How the fakes spread over the modes, beside how they should.</translation>
    </message>
    <message>
        <source>Which classes the fakes are of, by a classifier that learns from the real images.</source>
        <translation>Which classes the fakes are of, by a classifier that learns from the real images.</translation>
    </message>
    <message>
        <source>How each layer learns: gradients, updates, idle units, singular values.</source>
        <translation>How each layer learns: gradients, updates, idle units, singular values.</translation>
    </message>
    <message>
        <source>What optimizers make of gradients: steps, moments, noise.</source>
        <translation>What optimizers make of gradients: steps, moments, noise.</translation>
    </message>
    <message>
        <source>Eigenvalues of the step</source>
        <translation>Eigenvalues of the step</translation>
    </message>
    <message>
        <source>Whether a game of two numbers comes to rest, and how it turns.</source>
        <translation>Whether a game of two numbers comes to rest, and how it turns.</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>Game</translation>
    </message>
    <message>
        <source>Whether the game turns or is attracted here: path angle and eigenvalues.</source>
        <translation>Whether the game turns or is attracted here: path angle and eigenvalues.</translation>
    </message>
    <message>
        <source>What D thinks</source>
        <translation>What D thinks</translation>
    </message>
    <message>
        <source>What D says of reals, fakes and held-out reals; what G's loss makes of it.</source>
        <translation>What D says of reals, fakes and held-out reals; what G's loss makes of it.</translation>
    </message>
    <message>
        <source>D's scores</source>
        <translation>D's scores</translation>
    </message>
    <message>
        <source>What D says of reals, fakes and held-out reals on average, over steps.</source>
        <translation>What D says of reals, fakes and held-out reals on average, over steps.</translation>
    </message>
    <message>
        <source>{view}: of {kinds} alone; this set-up is of {kind}.</source>
        <translation>{view}: of {kinds} alone; this set-up is of {kind}.</translation>
    </message>
    <message>
        <source>Reals are green discs, fakes amber crosses. The tint is the discriminator's logit at each place: green above 0, amber below; with most losses that is real and fake. A ring round a mode closes as the mode gets its fair share of the fakes.</source>
        <translation>Reals are green discs, fakes amber crosses. The tint is the discriminator's logit at each place: green above 0, amber below; with most losses that is real and fake. A ring round a mode closes as the mode gets its fair share of the fakes.</translation>
    </message>
    <message>
        <source>Reals are green, fakes amber, D is dashed. Dotted: the best that D could say of these fakes, where its loss has one. Arrows below lead from latents to what G makes of them; the one at the pointer says where G's loss pushes a fake.</source>
        <translation>Reals are green, fakes amber, D is dashed. Dotted: the best that D could say of these fakes, where its loss has one. Arrows below lead from latents to what G makes of them; the one at the pointer says where G's loss pushes a fake.</translation>
    </message>
    <message>
        <source>Latents stay the same, so that each picture is seen to change. A click on a fake finds the reals nearest to it, a click on a second one what G makes of the latents between both.</source>
        <translation>Latents stay the same, so that each picture is seen to change. A click on a fake finds the reals nearest to it, a click on a second one what G makes of the latents between both.</translation>
    </message>
    <message>
        <source>G's number θ is across, D's slope ψ up. Arrows say where one real step leads from each place.</source>
        <translation>G's number θ is across, D's slope ψ up. Arrows say where one real step leads from each place.</translation>
    </message>
    <message>
        <source>They say little about how good the fakes are: what a player pays depends on how good the other is.</source>
        <translation>They say little about how good the fakes are: what a player pays depends on how good the other is.</translation>
    </message>
    <message>
        <source>A row is a mode: the brighter, the more of the fakes it has, up to its fair share; dark where it has none.</source>
        <translation>A row is a mode: the brighter, the more of the fakes it has, up to its fair share; dark where it has none.</translation>
    </message>
    <message>
        <source>The dotted line is what a perfect generator would score, as sets of reals differ, too; most of them would score within the band.</source>
        <translation>The dotted line is what a perfect generator would score, as sets of reals differ, too; most of them would score within the band.</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Mass</translation>
    </message>
    <message>
        <source>A bar is a mode, and the dashed line the share that it should have.</source>
        <translation>A bar is a mode, and the dashed line the share that it should have.</translation>
    </message>
    <message>
        <source>The classifier learns in the background. How often it is right is counted on reals that it never saw.</source>
        <translation>The classifier learns in the background. How often it is right is counted on reals that it never saw.</translation>
    </message>
    <message>
        <source>A curve is a layer, G's solid and D's dashed; of compared runs, all layers of a player at once. Where layers near the input have far less than the others, the gradient vanishes on its way to them.</source>
        <translation>A curve is a layer, G's solid and D's dashed; of compared runs, all layers of a player at once. Where layers near the input have far less than the others, the gradient vanishes on its way to them.</translation>
    </message>
    <message>
        <source>G is solid, D dashed: by how much gradients are multiplied, where the update leads beside the gradient, how far a step goes along its slope, and how much batches differ.</source>
        <translation>G is solid, D dashed: by how much gradients are multiplied, where the update leads beside the gradient, how far a step goes along its slope, and how much batches differ.</translation>
    </message>
    <message>
        <source>Eigenvalues</source>
        <translation>Eigenvalues</translation>
    </message>
    <message>
        <source>Inside the unit circle a small distance from rest shrinks with each step, outside it grows; the angle is by how much it turns.</source>
        <translation>Inside the unit circle a small distance from rest shrinks with each step, outside it grows; the angle is by how much it turns.</translation>
    </message>
    <message>
        <source>Measure here follows the gradients of both players along the line from earlier weights to these. Eigenvalues right of the upright line attract, left of it they repel; off the level line the game turns.</source>
        <translation>Measure here follows the gradients of both players along the line from earlier weights to these. Eigenvalues right of the upright line attract, left of it they repel; off the level line the game turns.</translation>
    </message>
    <message>
        <source>D thinks</source>
        <translation>D thinks</translation>
    </message>
    <message>
        <source>Where reals, fakes and held-out reals lie on each other, D cannot tell them apart. G's loss is what G pays for each fake: where its curve is flat, G hardly learns.</source>
        <translation>Where reals, fakes and held-out reals lie on each other, D cannot tell them apart. G's loss is what G pays for each fake: where its curve is flat, G hardly learns.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Where reals lie above held-out reals, D knows its reals by heart.</source>
        <translation>Where reals lie above held-out reals, D knows its reals by heart.</translation>
    </message>
    <message>
        <source>This data has no classes to tell: those of images are told, of digits, MNIST and Fashion-MNIST.</source>
        <translation>This data has no classes to tell: those of images are told, of digits, MNIST and Fashion-MNIST.</translation>
    </message>
    <message>
        <source>No classifier can learn, as the files of these images are no longer there, or are damaged.</source>
        <translation>No classifier can learn, as the files of these images are no longer there, or are damaged.</translation>
    </message>
    <message>
        <source>The fakes are not finite: the run has diverged.</source>
        <translation>The fakes are not finite: the run has diverged.</translation>
    </message>
    <message>
        <source>too far from the data to be read</source>
        <translation>too far from the data to be read</translation>
    </message>
    <message>
        <source>Nothing is kept of this step, as the classifier was not asked or still learning. Look closer computes it.</source>
        <translation>Nothing is kept of this step, as the classifier was not asked or still learning. Look closer computes it.</translation>
    </message>
    <message>
        <source>Classes of the fakes</source>
        <translation>Classes of the fakes</translation>
    </message>
    <message>
        <source>A class is covered when it holds at least a quarter of the share of the fakes that it has among the real images. Fréchet distance (classifier features): between the last layer of a small classifier of fakes and of as many reals; the floor is what two sets of reals score. It compares with no FID, which has another network's features.</source>
        <translation>A class is covered when it holds at least a quarter of the share of the fakes that it has among the real images. Fréchet distance (classifier features): between the last layer of a small classifier of fakes and of as many reals; the floor is what two sets of reals score. It compares with no FID, which has another network's features.</translation>
    </message>
    <message>
        <source>{covered} of {every} classes</source>
        <translation>{covered} of {every} classes</translation>
    </message>
    <message>
        <source>The classifier is {share:.0f} % sure of its classes of the fakes, on average. </source>
        <translation>The classifier is {share:.0f} % sure of its classes of the fakes, on average. </translation>
    </message>
    <message>
        <source>A classifier is learning from the real images: {done} %; so far it is right on {share}.</source>
        <translation>A classifier is learning from the real images: {done} %; so far it is right on {share}.</translation>
    </message>
    <message>
        <source>{share:.1f} % of {count:,} held-out reals</source>
        <translation>{share:.1f} % of {count:,} held-out reals</translation>
    </message>
    <message>
        <source>{dashes} reals</source>
        <translation>{dashes} reals</translation>
    </message>
    <message>
        <source>{share:.0f} % as asked</source>
        <translation>{share:.0f} % as asked</translation>
    </message>
    <message>
        <source>Fréchet {distance}</source>
        <translation>Fréchet {distance}</translation>
    </message>
    <message>
        <source>A classifier is learning from the real images: {done} %.</source>
        <translation>A classifier is learning from the real images: {done} %.</translation>
    </message>
    <message>
        <source>{distance} (floor {floor})</source>
        <translation>{distance} (floor {floor})</translation>
    </message>
    <message>
        <source>{covered} of {every} classes covered</source>
        <translation>{covered} of {every} classes covered</translation>
    </message>
    <message>
        <source>KL {value} nats</source>
        <translation>KL {value} nats</translation>
    </message>
    <message>
        <source>fakes {factor:.1f} times as far from reals as reals are from each other</source>
        <translation>fakes {factor:.1f} times as far from reals as reals are from each other</translation>
    </message>
    <message>
        <source>of step {step:,}</source>
        <translation>of step {step:,}</translation>
    </message>
    <message>
        <source>The share of the fakes of each class: nothing yet</source>
        <translation>The share of the fakes of each class: nothing yet</translation>
    </message>
    <message>
        <source>too far to be read</source>
        <translation>too far to be read</translation>
    </message>
    <message>
        <source>too far</source>
        <translation>too far</translation>
    </message>
    <message>
        <source>classifier right on {share}</source>
        <translation>classifier right on {share}</translation>
    </message>
    <message>
        <source>{lost:,} of {count:,} fakes are not finite</source>
        <translation>{lost:,} of {count:,} fakes are not finite</translation>
    </message>
    <message>
        <source>What the best D would say of these two densities, without penalties and noise; not drawn without samples</source>
        <translation>What the best D would say of these two densities, without penalties and noise; not drawn without samples</translation>
    </message>
    <message>
        <source>No best D is known in closed form for this loss, or the data has no density</source>
        <translation>No best D is known in closed form for this loss, or the data has no density</translation>
    </message>
    <message>
        <source>Latents have more numbers than one, or are of a pool: there is no line to draw arrows from</source>
        <translation>Latents have more numbers than one, or are of a pool: there is no line to draw arrows from</translation>
    </message>
    <message>
        <source>Show to which x the generator sends 25 latents z, each standing for as many</source>
        <translation>Show to which x the generator sends 25 latents z, each standing for as many</translation>
    </message>
    <message>
        <source>D's probability that a sample here is real</source>
        <translation>D's probability that a sample here is real</translation>
    </message>
    <message>
        <source>D's output here, on the axis at the right: as a real is to have, or as a fake</source>
        <translation>D's output here, on the axis at the right: as a real is to have, or as a fake</translation>
    </message>
    <message>
        <source>D's output here, on the axis at the right: it tells the ratio of the two densities</source>
        <translation>D's output here, on the axis at the right: it tells the ratio of the two densities</translation>
    </message>
    <message>
        <source>The critic's output here, on an axis of its own at the right: only differences mean anything</source>
        <translation>The critic's output here, on an axis of its own at the right: only differences mean anything</translation>
    </message>
    <message>
        <source>Densities of reals and fakes along a line, and what D says of each place.</source>
        <translation>Densities of reals and fakes along a line, and what D says of each place.</translation>
    </message>
    <message>
        <source>is no number</source>
        <translation>is no number</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nowhere</translation>
    </message>
    <message>
        <source>Data p(x)</source>
        <translation>Data p(x)</translation>
    </message>
    <message>
        <source>Show how dense reals are: exact</source>
        <translation>Show how dense reals are: exact</translation>
    </message>
    <message>
        <source>Fakes q(x)</source>
        <translation>Fakes q(x)</translation>
    </message>
    <message>
        <source>Show how dense fakes are: a kernel estimate</source>
        <translation>Show how dense fakes are: a kernel estimate</translation>
    </message>
    <message>
        <source>Best D</source>
        <translation>Best D</translation>
    </message>
    <message>
        <source>z to x</source>
        <translation>z to x</translation>
    </message>
    <message>
        <source>Arrow under the pointer: where G's loss pushes a fake</source>
        <translation>Arrow under the pointer: where G's loss pushes a fake</translation>
    </message>
    <message>
        <source>Show how dense fakes are: a kernel estimate from {count:,} evenly spread latents</source>
        <translation>Show how dense fakes are: a kernel estimate from {count:,} evenly spread latents</translation>
    </message>
    <message>
        <source>Show how dense fakes are: a kernel estimate from {count:,} random latents</source>
        <translation>Show how dense fakes are: a kernel estimate from {count:,} random latents</translation>
    </message>
    <message>
        <source>up to {highest:.3g}</source>
        <translation>up to {highest:.3g}</translation>
    </message>
    <message>
        <source>{share:.0f} % of fakes</source>
        <translation>{share:.0f} % of fakes</translation>
    </message>
    <message>
        <source>push {way}</source>
        <translation>push {way}</translation>
    </message>
    <message>
        <source>best {value}</source>
        <translation>best {value}</translation>
    </message>
    <message>
        <source>Tint each place by D's probability of real there</source>
        <translation>Tint each place by D's probability of real there</translation>
    </message>
    <message>
        <source>Tint each place by D's output there: as a real is to have, or as a fake</source>
        <translation>Tint each place by D's output there: as a real is to have, or as a fake</translation>
    </message>
    <message>
        <source>Tint each place by what D takes the ratio of the densities to be there: more real than fake, or less</source>
        <translation>Tint each place by what D takes the ratio of the densities to be there: more real than fake, or less</translation>
    </message>
    <message>
        <source>Tint each place by the critic's output there, against its mean over reals and fakes; the contours are a standard deviation apart</source>
        <translation>Tint each place by the critic's output there, against its mean over reals and fakes; the contours are a standard deviation apart</translation>
    </message>
    <message>
        <source>D says</source>
        <translation>D says</translation>
    </message>
    <message>
        <source>real</source>
        <comment>what D says</comment>
        <translation>real</translation>
    </message>
    <message>
        <source>fake</source>
        <comment>what D says</comment>
        <translation>fake</translation>
    </message>
    <message>
        <source>D scores</source>
        <translation>D scores</translation>
    </message>
    <message>
        <source>critic</source>
        <translation>critic</translation>
    </message>
    <message>
        <source>higher</source>
        <comment>what D says</comment>
        <translation>higher</translation>
    </message>
    <message>
        <source>lower</source>
        <comment>what D says</comment>
        <translation>lower</translation>
    </message>
    <message>
        <source>more real</source>
        <comment>what D says</comment>
        <translation>more real</translation>
    </message>
    <message>
        <source>more fake</source>
        <comment>what D says</comment>
        <translation>more fake</translation>
    </message>
    <message>
        <source>{says} {real} / {fake}</source>
        <translation>{says} {real} / {fake}</translation>
    </message>
    <message>
        <source>  {mode}: {share:.3g} %  (fair {fair:.3g} %)</source>
        <translation>  {mode}: {share:.3g} %  (fair {fair:.3g} %)</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Show real samples</source>
        <translation>Show real samples</translation>
    </message>
    <message>
        <source>Fake</source>
        <translation>Fake</translation>
    </message>
    <message>
        <source>Show what the generator makes of 1,000 fixed latents</source>
        <translation>Show what the generator makes of 1,000 fixed latents</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Tint each place by what D says of it</source>
        <translation>Tint each place by what D says of it</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Average</translation>
    </message>
    <message>
        <source>Show what G's running average makes of the same latents</source>
        <translation>Show what G's running average makes of the same latents</translation>
    </message>
    <message>
        <source>Trails</source>
        <translation>Trails</translation>
    </message>
    <message>
        <source>While training, show the way each fake came since the last frames</source>
        <translation>While training, show the way each fake came since the last frames</translation>
    </message>
    <message>
        <source>Layers</source>
        <comment>of a picture</comment>
        <translation>Layers</translation>
    </message>
    <message>
        <source>Draw more: arrows, paths, the generator's manifold</source>
        <translation>Draw more: arrows, paths, the generator's manifold</translation>
    </message>
    <message>
        <source>no discriminator</source>
        <translation>no discriminator</translation>
    </message>
    <message>
        <source>Also: {layers}.</source>
        <translation>Also: {layers}.</translation>
    </message>
    <message>
        <source>Real and fake samples in the plane.</source>
        <translation>Real and fake samples in the plane.</translation>
    </message>
    <message>
        <source>This batch alone</source>
        <translation>This batch alone</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Drawing</translation>
    </message>
    <message>
        <source>Draw data by hand while G and D train on it; and fakes or D itself, in networks made for that</source>
        <translation>Draw data by hand while G and D train on it; and fakes or D itself, in networks made for that</translation>
    </message>
    <message>
        <source>Draw data by hand while G and D train on it: a stroke scatters numbers below it</source>
        <translation>Draw data by hand while G and D train on it: a stroke scatters numbers below it</translation>
    </message>
    <message>
        <source>Drag fakes to where D takes them for real</source>
        <translation>Drag fakes to where D takes them for real</translation>
    </message>
    <message>
        <source>Drag fakes</source>
        <translation>Drag fakes</translation>
    </message>
    <message>
        <source>Drag the fakes under the brush; a small brush takes them one by one</source>
        <translation>Drag the fakes under the brush; a small brush takes them one by one</translation>
    </message>
    <message>
        <source>The fakes are not known yet</source>
        <translation>The fakes are not known yet</translation>
    </message>
    <message>
        <source>{held:,} of {all:,} fakes in hand</source>
        <translation>{held:,} of {all:,} fakes in hand</translation>
    </message>
    <message>
        <source>{held:,} in hand</source>
        <translation>{held:,} in hand</translation>
    </message>
    <message>
        <source>Drag to scatter points, {rate} a second; they are what G learns at once</source>
        <translation>Drag to scatter points, {rate} a second; they are what G learns at once</translation>
    </message>
    <message>
        <source>{count:,} of {most:,} points drawn</source>
        <translation>{count:,} of {most:,} points drawn</translation>
    </message>
    <message>
        <source>{count:,} of {most:,}</source>
        <translation>{count:,} of {most:,}</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Brush</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Eraser</translation>
    </message>
    <message>
        <source>Drag over points to take them away</source>
        <translation>Drag over points to take them away</translation>
    </message>
    <message>
        <source>Nothing drawn: the data stays as it is</source>
        <translation>Nothing drawn: the data stays as it is</translation>
    </message>
    <message>
        <source>Nothing drawn yet</source>
        <translation>Nothing drawn yet</translation>
    </message>
    <message>
        <source>{most:,} points are the most: erase some to draw more</source>
        <translation>{most:,} points are the most: erase some to draw more</translation>
    </message>
    <message>
        <source>{most:,}: the most</source>
        <translation>{most:,}: the most</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Size of the brush</translation>
    </message>
    <message>
        <source>From this data</source>
        <translation>From this data</translation>
    </message>
    <message>
        <source>Begin with samples of the data as it is</source>
        <translation>Begin with samples of the data as it is</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Have nothing drawn; data stays as it is until you draw again</source>
        <translation>Have nothing drawn; data stays as it is until you draw again</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Take the last stroke back  (Ctrl+Z)</source>
        <translation>Take the last stroke back  (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Draw no more: the data stays as it is now  (Esc)</source>
        <translation>Draw no more: the data stays as it is now  (Esc)</translation>
    </message>
    <message>
        <source>Paint where D says real, and where fake</source>
        <translation>Paint where D says real, and where fake</translation>
    </message>
    <message>
        <source>Paint D</source>
        <translation>Paint D</translation>
    </message>
    <message>
        <source>Paint real</source>
        <translation>Paint real</translation>
    </message>
    <message>
        <source>Drag where D is to say real: the longer, the surer</source>
        <translation>Drag where D is to say real: the longer, the surer</translation>
    </message>
    <message>
        <source>Paint fake</source>
        <translation>Paint fake</translation>
    </message>
    <message>
        <source>Drag where D is to say fake: the longer, the surer</source>
        <translation>Drag where D is to say fake: the longer, the surer</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Smooth</translation>
    </message>
    <message>
        <source>Drag to level D out: G learns from slopes, and stands still on a plain</source>
        <translation>Drag to level D out: G learns from slopes, and stands still on a plain</translation>
    </message>
    <message>
        <source>The surface is not known yet</source>
        <translation>The surface is not known yet</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} fakes</source>
        <translation><numerusform>{count:,} fake</numerusform><numerusform>{count:,} fakes</numerusform></translation>
    </message>
    <message>
        <source>{fakes} not finite</source>
        <translation>{fakes} not finite</translation>
    </message>
    <message>
        <source>{arrow} {fakes} this way</source>
        <translation>{arrow} {fakes} this way</translation>
    </message>
    <message>
        <source>Click: go back to before it</source>
        <translation>Click: go back to before it</translation>
    </message>
    <message>
        <source>{number}  step {step:,}: {change}</source>
        <translation>{number}  step {step:,}: {change}</translation>
    </message>
    <message>
        <source>Not measured yet. “Measure here” follows the gradients of both players along the straight line from an earlier step to the one where the run stands, and finds how the game turns about it.</source>
        <translation>Not measured yet. “Measure here” follows the gradients of both players along the straight line from an earlier step to the one where the run stands, and finds how the game turns about it.</translation>
    </message>
    <message>
        <source>The weights are where they were at step {start:,}: there is no line between the two.</source>
        <translation>The weights are where they were at step {start:,}: there is no line between the two.</translation>
    </message>
    <message>
        <source>below 0: on; above: back</source>
        <translation>below 0: on; above: back</translation>
    </message>
    <message>
        <source>0: at rest</source>
        <translation>0: at rest</translation>
    </message>
    <message>
        <source>From 0</source>
        <translation>From 0</translation>
    </message>
    <message>
        <source>From ½</source>
        <translation>From ½</translation>
    </message>
    <message>
        <source>From change</source>
        <translation>From change</translation>
    </message>
    <message>
        <source>Measure here</source>
        <translation>Measure here</translation>
    </message>
    <message>
        <source>Measure at the step where the run stands, on a copy of it: it takes some seconds, and the run may go on</source>
        <translation>Measure at the step where the run stands, on a copy of it: it takes some seconds, and the run may go on</translation>
    </message>
    <message>
        <source>Measure newest</source>
        <translation>Measure newest</translation>
    </message>
    <message>
        <source>The step on show is past: what is measured is the newest step of the run</source>
        <translation>The step on show is past: what is measured is the newest step of the run</translation>
    </message>
    <message>
        <source>Path angle</source>
        <translation>Path angle</translation>
    </message>
    <message>
        <source>The cosine between both players' gradients, taken together, and the straight line from earlier weights (0) through the present ones (1) (Berard et al. 2020). Descent goes against the gradient: −1 is straight on, 1 straight back. A change of sign at 1: the present weights attract. A bump there without one: the game turns about them.</source>
        <translation>The cosine between both players' gradients, taken together, and the straight line from earlier weights (0) through the present ones (1) (Berard et al. 2020). Descent goes against the gradient: −1 is straight on, 1 straight back. A change of sign at 1: the present weights attract. A bump there without one: the game turns about them.</translation>
    </message>
    <message>
        <source>Length of the gradient</source>
        <translation>Length of the gradient</translation>
    </message>
    <message>
        <source>How long the gradient of both players is along that line. At rest it is 0.</source>
        <translation>How long the gradient of both players is along that line. At rest it is 0.</translation>
    </message>
    <message>
        <source>Those of the Jacobian of both players' gradients, the largest first. Right of the upright line: attracts; left of it: repels; off the level line: turns.</source>
        <translation>Those of the Jacobian of both players' gradients, the largest first. Right of the upright line: attracts; left of it: repels; off the level line: turns.</translation>
    </message>
    <message>
        <source>From the first step</source>
        <translation>From the first step</translation>
    </message>
    <message>
        <source>The line begins at the first weights of the run</source>
        <translation>The line begins at the first weights of the run</translation>
    </message>
    <message>
        <source>From half the way</source>
        <translation>From half the way</translation>
    </message>
    <message>
        <source>The line begins at the step half the way back</source>
        <translation>The line begins at the step half the way back</translation>
    </message>
    <message>
        <source>From the last change</source>
        <translation>From the last change</translation>
    </message>
    <message>
        <source>The line begins where something was changed last</source>
        <translation>The line begins where something was changed last</translation>
    </message>
    <message>
        <source>both</source>
        <comment>players</comment>
        <translation>both</translation>
    </message>
    <message>
        <source>Game: along the path</source>
        <translation>Game: along the path</translation>
    </message>
    <message>
        <source>Game: eigenvalues of the Jacobian</source>
        <translation>Game: eigenvalues of the Jacobian</translation>
    </message>
    <message>
        <source>0 is step {start:,}, 1 is step {end:,} · {ends}</source>
        <translation>0 is step {start:,}, 1 is step {end:,} · {ends}</translation>
    </message>
    <message numerus="yes">
        <source>{quantity} from step {start:,} to {end:,}, of {count:,} samples: {verdict}. At the end: {values}.</source>
        <translation><numerusform>{quantity} from step {start:,} to {end:,}, of a sample: {verdict}. At the end: {values}.</numerusform><numerusform>{quantity} from step {start:,} to {end:,}, of {count:,} samples: {verdict}. At the end: {values}.</numerusform></translation>
    </message>
    <message>
        <source>all {count:,}</source>
        <translation>all {count:,}</translation>
    </message>
    <message>
        <source>the {count:,} largest of {all:,}</source>
        <translation>the {count:,} largest of {all:,}</translation>
    </message>
    <message>
        <source>at step {step:,}, {which} · across: real part, right of 0 attracts, left repels · upwards: imaginary part, off 0 turns</source>
        <translation>at step {step:,}, {which} · across: real part, right of 0 attracts, left repels · upwards: imaginary part, off 0 turns</translation>
    </message>
    <message>
        <source>Eigenvalues at step {step:,}, {which}: {verdict}. Largest: {largest}.</source>
        <translation>Eigenvalues at step {step:,}, {which}: {verdict}. Largest: {largest}.</translation>
    </message>
    <message>
        <source>at {place}</source>
        <translation>at {place}</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Not measured yet</translation>
    </message>
    <message>
        <source>Cancel {share:.0%}</source>
        <translation>Cancel {share:.0%}</translation>
    </message>
    <message>
        <source>{verdict} (step {step:,})</source>
        <translation>{verdict} (step {step:,})</translation>
    </message>
    <message>
        <source>nothing to tell: no way between the two steps, or no gradient on it</source>
        <translation>nothing to tell: no way between the two steps, or no gradient on it</translation>
    </message>
    <message>
        <source>attracts and turns: sign changes at a bump</source>
        <translation>attracts and turns: sign changes at a bump</translation>
    </message>
    <message>
        <source>attracts and turns on this line</source>
        <translation>attracts and turns on this line</translation>
    </message>
    <message>
        <source>attracts and turns</source>
        <translation>attracts and turns</translation>
    </message>
    <message>
        <source>attracts: the sign changes at the end</source>
        <translation>attracts: the sign changes at the end</translation>
    </message>
    <message>
        <source>attracts on this line</source>
        <translation>attracts on this line</translation>
    </message>
    <message>
        <source>attracts</source>
        <translation>attracts</translation>
    </message>
    <message>
        <source>repels: the sign changes the other way</source>
        <translation>repels: the sign changes the other way</translation>
    </message>
    <message>
        <source>repels on this line</source>
        <translation>repels on this line</translation>
    </message>
    <message>
        <source>repels</source>
        <translation>repels</translation>
    </message>
    <message>
        <source>turns: a bump without a change of sign</source>
        <translation>turns: a bump without a change of sign</translation>
    </message>
    <message>
        <source>turns on this line</source>
        <translation>turns on this line</translation>
    </message>
    <message>
        <source>turns</source>
        <translation>turns</translation>
    </message>
    <message>
        <source>passes by: no change of sign at the end</source>
        <translation>passes by: no change of sign at the end</translation>
    </message>
    <message>
        <source>passes by on this line</source>
        <translation>passes by on this line</translation>
    </message>
    <message>
        <source>passes by</source>
        <translation>passes by</translation>
    </message>
    <message numerus="yes">
        <source>{which} turn</source>
        <translation><numerusform>{which} turns</numerusform><numerusform>{which} turn</numerusform></translation>
    </message>
    <message>
        <source>all</source>
        <comment>eigenvalues</comment>
        <translation>all</translation>
    </message>
    <message>
        <source>{count:,} of {every:,}</source>
        <comment>eigenvalues</comment>
        <translation>{count:,} of {every:,}</translation>
    </message>
    <message>
        <source>attracts along {which}</source>
        <translation>attracts along {which}</translation>
    </message>
    <message>
        <source>repels along {which}</source>
        <translation>repels along {which}</translation>
    </message>
    <message>
        <source>turns along {which}</source>
        <translation>turns along {which}</translation>
    </message>
    <message numerus="yes">
        <source>{which} attract</source>
        <translation><numerusform>{which} attracts</numerusform><numerusform>{which} attract</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{which} repel</source>
        <translation><numerusform>{which} repels</numerusform><numerusform>{which} repel</numerusform></translation>
    </message>
    <message>
        <source>neither attracts, repels nor turns</source>
        <translation>neither attracts, repels nor turns</translation>
    </message>
    <message>
        <source>none turns</source>
        <translation>none turns</translation>
    </message>
    <message>
        <source>neither attracts nor repels</source>
        <translation>neither attracts nor repels</translation>
    </message>
    <message>
        <source>Gradients: {quantity}</source>
        <translation>Gradients: {quantity}</translation>
    </message>
    <message>
        <source>vanishes: G's first layer has {share} of its last one's</source>
        <translation>vanishes: G's first layer has {share} of its last one's</translation>
    </message>
    <message>
        <source>G1 has {share} of {last}'s</source>
        <translation>G1 has {share} of {last}'s</translation>
    </message>
    <message>
        <source>measured first at step {step:,}</source>
        <translation>measured first at step {step:,}</translation>
    </message>
    <message>
        <source>The gradient of G's first layer is {share} times that of its last: it has vanished on its way back. By SGD the first layers hardly learn; Adam enlarges what is left of it, noise and all.</source>
        <translation>The gradient of G's first layer is {share} times that of its last: it has vanished on its way back. By SGD the first layers hardly learn; Adam enlarges what is left of it, noise and all.</translation>
    </message>
    <message>
        <source>{shown} of {count} layers</source>
        <translation>{shown} of {count} layers</translation>
    </message>
    <message>
        <source>distance {number}</source>
        <translation>distance {number}</translation>
    </message>
    <message>
        <source>distance {number} (floor {floor:.2g})</source>
        <translation>distance {number} (floor {floor:.2g})</translation>
    </message>
    <message>
        <source>{covered} of {every} modes covered</source>
        <translation>{covered} of {every} modes covered</translation>
    </message>
    <message>
        <source>{covered} of {every} covered</source>
        <translation>{covered} of {every} covered</translation>
    </message>
    <message>
        <source>{count} touched</source>
        <translation>{count} touched</translation>
    </message>
    <message>
        <source>{covered} of {every}</source>
        <translation>{covered} of {every}</translation>
    </message>
    <message>
        <source>dist. {number}</source>
        <translation>dist. {number}</translation>
    </message>
    <message>
        <source>Ask G for this class alone, by the same latents</source>
        <translation>Ask G for this class alone, by the same latents</translation>
    </message>
    <message>
        <source>All, in turn</source>
        <translation>All, in turn</translation>
    </message>
    <message>
        <source>Ask G for each class in turn, and show reals of it beside</source>
        <translation>Ask G for each class in turn, and show reals of it beside</translation>
    </message>
    <message>
        <source>{fakes}, beside {reals}</source>
        <translation>{fakes}, beside {reals}</translation>
    </message>
    <message>
        <source>{fakes} ({count} fixed latents)</source>
        <translation>{fakes} ({count} fixed latents)</translation>
    </message>
    <message>
        <source>Average of G</source>
        <translation>Average of G</translation>
    </message>
    <message>
        <source>{fake} {number}: always from the same latent numbers, so that its change is the generator's. Click: the real images nearest to it; then another one: the walk between the two</source>
        <translation>{fake} {number}: always from the same latent numbers, so that its change is the generator's. Click: the real images nearest to it; then another one: the walk between the two</translation>
    </message>
    <message>
        <source>Real image {number}, drawn from the data</source>
        <translation>Real image {number}, drawn from the data</translation>
    </message>
    <message>
        <source>Show what G's running average paints, in place of G itself</source>
        <translation>Show what G's running average paints, in place of G itself</translation>
    </message>
    <message>
        <source>Show {count} fakes</source>
        <translation>Show {count} fakes</translation>
    </message>
    <message>
        <source>all</source>
        <comment>the classes</comment>
        <translation>all</translation>
    </message>
    <message>
        <source>Class: {name}</source>
        <translation>Class: {name}</translation>
    </message>
    <message>
        <source>distances below; usual between reals {usual:.3f}</source>
        <translation>distances below; usual between reals {usual:.3f}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} to {end}</translation>
    </message>
    <message>
        <source>from {start} to {end}</source>
        <translation>from {start} to {end}</translation>
    </message>
    <message>
        <source>what G makes of latents in between</source>
        <translation>what G makes of latents in between</translation>
    </message>
    <message>
        <source>Arc</source>
        <translation>Arc</translation>
    </message>
    <message>
        <source>Walk along an arc of latents, which stay as long as usual ones, not along a line</source>
        <translation>Walk along an arc of latents, which stay as long as usual ones, not along a line</translation>
    </message>
    <message>
        <source>Choose no fake any more</source>
        <translation>Choose no fake any more</translation>
    </message>
    <message>
        <source>The fake, and the reals nearest to it. Below, their distance: the root mean square difference of pixels</source>
        <translation>The fake, and the reals nearest to it. Below, their distance: the root mean square difference of pixels</translation>
    </message>
    <message>
        <source>What G makes of latents on the way from one fake to the other</source>
        <translation>What G makes of latents on the way from one fake to the other</translation>
    </message>
    <message>
        <source>Fake {number}</source>
        <translation>Fake {number}</translation>
    </message>
    <message>
        <source>nearly a copy of a real one</source>
        <translation>nearly a copy of a real one</translation>
    </message>
    <message>
        <source>no copy</source>
        <translation>no copy</translation>
    </message>
    <message>
        <source>{verdict}; {distances}</source>
        <translation>{verdict}; {distances}</translation>
    </message>
    <message>
        <source>{verdict}; distances below, usual {usual:.3f}</source>
        <translation>{verdict}; distances below, usual {usual:.3f}</translation>
    </message>
    <message>
        <source>{verdict}; distances below</source>
        <translation>{verdict}; distances below</translation>
    </message>
    <message>
        <source>dist.</source>
        <translation>dist.</translation>
    </message>
    <message>
        <source>{verdict}: nearest real at {distance:.3f}, {distances}</source>
        <translation>{verdict}: nearest real at {distance:.3f}, {distances}</translation>
    </message>
    <message>
        <source>Walk</source>
        <comment>through latents</comment>
        <translation>Walk</translation>
    </message>
    <message>
        <source>{ends}: {what}</source>
        <translation>{ends}: {what}</translation>
    </message>
    <message>
        <source>{count} images from fake {start} to fake {end}</source>
        <translation>{count} images from fake {start} to fake {end}</translation>
    </message>
    <message>
        <source>Nearest real images</source>
        <translation>Nearest real images</translation>
    </message>
    <message>
        <source>Walk between two fakes</source>
        <translation>Walk between two fakes</translation>
    </message>
    <message>
        <source>Root mean square difference of pixels, from 0 for equal to 1 for black against white. Usual: the median of how far a real image is from the nearest other one. Below {share:.0%} of that a fake is called nearly a copy.</source>
        <translation>Root mean square difference of pixels, from 0 for equal to 1 for black against white. Usual: the median of how far a real image is from the nearest other one. Below {share:.0%} of that a fake is called nearly a copy.</translation>
    </message>
    <message>
        <source>click another fake to walk there through the latents</source>
        <translation>click another fake to walk there through the latents</translation>
    </message>
    <message>
        <source>click another fake</source>
        <translation>click another fake</translation>
    </message>
    <message>
        <source>looking for the nearest real images</source>
        <translation>looking for the nearest real images</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>on its way</translation>
    </message>
    <message>
        <source>latent z</source>
        <translation>latent z</translation>
    </message>
    <message>
        <source>latents z₁ → z₂ ↑</source>
        <translation>latents z₁ → z₂ ↑</translation>
    </message>
    <message>
        <source>Latents, each cell equally likely; point at one to see where G sends it</source>
        <translation>Latents, each cell equally likely; point at one to see where G sends it</translation>
    </message>
    <message>
        <source>From latents to what G makes of them</source>
        <translation>From latents to what G makes of them</translation>
    </message>
    <message>
        <source>Left: latents as they are; right: what G makes of them</source>
        <translation>Left: latents as they are; right: what G makes of them</translation>
    </message>
    <message>
        <source>z₁ → z₂ ↑, rest 0</source>
        <translation>z₁ → z₂ ↑, rest 0</translation>
    </message>
    <message>
        <source>A slice of latents of {count} numbers: all but two are 0</source>
        <translation>A slice of latents of {count} numbers: all but two are 0</translation>
    </message>
    <message>
        <source>denser: stronger</source>
        <translation>denser: stronger</translation>
    </message>
    <message>
        <source>{menu}: {entries}</source>
        <translation>{menu}: {entries}</translation>
    </message>
    <message>
        <source>none</source>
        <comment>of the layers</comment>
        <translation>none</translation>
    </message>
    <message>
        <source>Means of about {steps:,} steps each; faint: all that was recorded</source>
        <translation>Means of about {steps:,} steps each; faint: all that was recorded</translation>
    </message>
    <message>
        <source>look settled, but the fakes are far from the data: distance {distance}, floor {floor}</source>
        <translation>look settled, but the fakes are far from the data: distance {distance}, floor {floor}</translation>
    </message>
    <message>
        <source>look settled, but fakes are far: {distance}, floor {floor}</source>
        <translation>look settled, but fakes are far: {distance}, floor {floor}</translation>
    </message>
    <message>
        <source>settled, but far: {distance}</source>
        <translation>settled, but far: {distance}</translation>
    </message>
    <message>
        <source>of different models: not to be compared with each other</source>
        <translation>of different models: not to be compared with each other</translation>
    </message>
    <message>
        <source>of different models</source>
        <translation>of different models</translation>
    </message>
    <message>
        <source>Both losses have been level for {steps:,} steps, while the distance of the fakes is {distance}: a perfect generator would score {floor}. A loss tells how the game stands, not how good the fakes are.</source>
        <translation>Both losses have been level for {steps:,} steps, while the distance of the fakes is {distance}: a perfect generator would score {floor}. A loss tells how the game stands, not how good the fakes are.</translation>
    </message>
    <message>
        <source>of D; dotted: log 4, where it tells nothing apart</source>
        <translation>of D; dotted: log 4, where it tells nothing apart</translation>
    </message>
    <message>
        <source>of D; dotted: log 4</source>
        <translation>of D; dotted: log 4</translation>
    </message>
    <message>
        <source>of D</source>
        <translation>of D</translation>
    </message>
    <message>
        <source>A GAN's losses tell how a game stands, those of the other models how well they fit the data.</source>
        <translation>A GAN's losses tell how a game stands, those of the other models how well they fit the data.</translation>
    </message>
    <message>
        <source>Mode {number}: {share} of the fakes, target {target}</source>
        <translation>Mode {number}: {share} of the fakes, target {target}</translation>
    </message>
    <message>
        <source>{name}: {share} of the fakes, {target} of the reals</source>
        <translation>{name}: {share} of the fakes, {target} of the reals</translation>
    </message>
    <message>
        <source>This data has no modes to count.</source>
        <translation>This data has no modes to count.</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nothing yet</translation>
    </message>
    <message>
        <source>The share of the fakes at each mode: {shares}</source>
        <translation>The share of the fakes at each mode: {shares}</translation>
    </message>
    <message>
        <source>target {share}</source>
        <translation>target {share}</translation>
    </message>
    <message>
        <source>dashed: target</source>
        <translation>dashed: target</translation>
    </message>
    <message>
        <source>The share of the fakes at each mode over steps.</source>
        <translation>The share of the fakes at each mode over steps.</translation>
    </message>
    <message>
        <source>{where}: {mode} {share} (fair {fair})</source>
        <translation>{where}: {mode} {share} (fair {fair})</translation>
    </message>
    <message>
        <source> Step {step:,}: {shares}</source>
        <translation> Step {step:,}: {shares}</translation>
    </message>
    <message>
        <source>shade: share of the fakes</source>
        <translation>shade: share of the fakes</translation>
    </message>
    <message>
        <source>shade: share</source>
        <translation>shade: share</translation>
    </message>
    <message>
        <source>fair = {share}</source>
        <translation>fair = {share}</translation>
    </message>
    <message>
        <source>{run}; lowest third: {other}</source>
        <translation>{run}; lowest third: {other}</translation>
    </message>
    <message>
        <source>lowest third: {other}</source>
        <translation>lowest third: {other}</translation>
    </message>
    <message>
        <source>{shown}; not shown: {rest}</source>
        <translation>{shown}; not shown: {rest}</translation>
    </message>
    <message>
        <source>{shade}, {fair}</source>
        <translation>{shade}, {fair}</translation>
    </message>
    <message>
        <source>Arrows: where G's loss sends fakes</source>
        <translation>Arrows: where G's loss sends fakes</translation>
    </message>
    <message>
        <source>At some fakes: minus the gradient of G's own loss by that fake, which is the way it is sent</source>
        <translation>At some fakes: minus the gradient of G's own loss by that fake, which is the way it is sent</translation>
    </message>
    <message>
        <source>Arrows: gradient of D</source>
        <translation>Arrows: gradient of D</translation>
    </message>
    <message>
        <source>At some fakes: where what D says of them grows. It vanishes where D is sure, be the loss's large</source>
        <translation>At some fakes: where what D says of them grows. It vanishes where D is sure, be the loss's large</translation>
    </message>
    <message>
        <source>Manifold of G</source>
        <translation>Manifold of G</translation>
    </message>
    <message>
        <source>A grid of equally likely latents, carried to where G sends it: the denser fakes are, the more opaque</source>
        <translation>A grid of equally likely latents, carried to where G sends it: the denser fakes are, the more opaque</translation>
    </message>
    <message>
        <source>Paths of fakes</source>
        <translation>Paths of fakes</translation>
    </message>
    <message>
        <source>Where some of the latents led in the last pictures, paler where that is older</source>
        <translation>Where some of the latents led in the last pictures, paler where that is older</translation>
    </message>
    <message>
        <source>  arrow {length}</source>
        <translation>  arrow {length}</translation>
    </message>
    <message>
        <source>not kept of this step: {layers}</source>
        <translation>not kept of this step: {layers}</translation>
    </message>
    <message>
        <source>density {value}</source>
        <translation>density {value}</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>arrows</translation>
    </message>
    <message>
        <source>manifold</source>
        <translation>manifold</translation>
    </message>
    <message>
        <source>moved by this update</source>
        <translation>moved by this update</translation>
    </message>
    <message>
        <source>−∇ G's loss</source>
        <translation>−∇ G's loss</translation>
    </message>
    <message>
        <source>off scale: {value}</source>
        <translation>off scale: {value}</translation>
    </message>
    <message>
        <source>median and quartiles of |update| / |gradient|</source>
        <translation>median and quartiles of |update| / |gradient|</translation>
    </message>
    <message>
        <source>|update| / |gradient|</source>
        <translation>|update| / |gradient|</translation>
    </message>
    <message>
        <source>1 is straight down the gradient</source>
        <translation>1 is straight down the gradient</translation>
    </message>
    <message>
        <source>1: straight down</source>
        <translation>1: straight down</translation>
    </message>
    <message>
        <source>−1 stood still, 0 at the minimum, 1 as far beyond</source>
        <translation>−1 stood still, 0 at the minimum, 1 as far beyond</translation>
    </message>
    <message>
        <source>0: at the minimum</source>
        <translation>0: at the minimum</translation>
    </message>
    <message>
        <source>below 1, noise decides</source>
        <translation>below 1, noise decides</translation>
    </message>
    <message>
        <source>&lt;1: noise</source>
        <translation>&lt;1: noise</translation>
    </message>
    <message>
        <source>1 goes straight on, below 0 back and forth</source>
        <translation>1 goes straight on, below 0 back and forth</translation>
    </message>
    <message>
        <source>1: straight on</source>
        <translation>1: straight on</translation>
    </message>
    <message>
        <source>Inside the optimizer: {quantity}</source>
        <translation>Inside the optimizer: {quantity}</translation>
    </message>
    <message>
        <source>none</source>
        <comment>of the moments</comment>
        <translation>none</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Arrows</translation>
    </message>
    <message>
        <source>Arrows: fresh</source>
        <translation>Arrows: fresh</translation>
    </message>
    <message>
        <source>Arrows: memory</source>
        <translation>Arrows: memory</translation>
    </message>
    <message>
        <source>No arrows</source>
        <translation>No arrows</translation>
    </message>
    <message>
        <source>The path alone</source>
        <translation>The path alone</translation>
    </message>
    <message>
        <source>Steps that remember nothing</source>
        <translation>Steps that remember nothing</translation>
    </message>
    <message>
        <source>Where one real step leads from each place, by optimizers without any memory: as their first step</source>
        <translation>Where one real step leads from each place, by optimizers without any memory: as their first step</translation>
    </message>
    <message>
        <source>Steps with the memory of now</source>
        <translation>Steps with the memory of now</translation>
    </message>
    <message>
        <source>Where one real step leads from each place, by optimizers that remember what they do now: momentum, averages, sizes</source>
        <translation>Where one real step leads from each place, by optimizers that remember what they do now: momentum, averages, sizes</translation>
    </message>
    <message>
        <source>The way of G's number θ and D's slope ψ</source>
        <translation>The way of G's number θ and D's slope ψ</translation>
    </message>
    <message>
        <source>The way of G's number θ and D's slope ψ. Now {place}</source>
        <translation>The way of G's number θ and D's slope ψ. Now {place}</translation>
    </message>
    <message>
        <source>   one step: θ {theta:+.3g}  ψ {psi:+.3g}</source>
        <translation>   one step: θ {theta:+.3g}  ψ {psi:+.3g}</translation>
    </message>
    <message>
        <source>one step</source>
        <translation>one step</translation>
    </message>
    <message>
        <source>across: {theta}, where every fake is</source>
        <translation>across: {theta}, where every fake is</translation>
    </message>
    <message>
        <source>up: {psi}, D's slope</source>
        <translation>up: {psi}, D's slope</translation>
    </message>
    <message>
        <source>{dot} at rest</source>
        <translation>{dot} at rest</translation>
    </message>
    <message>
        <source>{cross} now</source>
        <translation>{cross} now</translation>
    </message>
    <message>
        <source>line: the last steps</source>
        <translation>line: the last steps</translation>
    </message>
    <message>
        <source>Move along with the newest step again (double click: the whole run)</source>
        <translation>Move along with the newest step again (double click: the whole run)</translation>
    </message>
    <message>
        <source>{name} {mean} (mean; {low} to {high})</source>
        <translation>{name} {mean} (mean; {low} to {high})</translation>
    </message>
    <message>
        <source>steps {first:,}–{last:,}</source>
        <translation>steps {first:,}–{last:,}</translation>
    </message>
    <message>
        <source>Curves over steps {first:,.0f} to {last:,.0f}. Newest: {values}.</source>
        <translation>Curves over steps {first:,.0f} to {last:,.0f}. Newest: {values}.</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Follow</translation>
    </message>
    <message>
        <source> Changes marked: {count}.</source>
        <translation> Changes marked: {count}.</translation>
    </message>
    <message>
        <source>Dotted: what a perfect generator would score on average, measured between many pairs of sets of reals; nine of ten would score within the band.</source>
        <translation>Dotted: what a perfect generator would score on average, measured between many pairs of sets of reals; nine of ten would score within the band.</translation>
    </message>
    <message>
        <source>It is of games of two numbers alone: networks have no known point of rest.</source>
        <translation>It is of games of two numbers alone: networks have no known point of rest.</translation>
    </message>
    <message>
        <source>It is of two-dimensional data alone.</source>
        <translation>It is of two-dimensional data alone.</translation>
    </message>
    <message>
        <source>All reals are one number, and so are all fakes.</source>
        <translation>All reals are one number, and so are all fakes.</translation>
    </message>
    <message>
        <source>high quality {share:.1f} %, modes {covered:.3g} covered, {touched:.3g} touched</source>
        <translation>high quality {share:.1f} %, modes {covered:.3g} covered, {touched:.3g} touched</translation>
    </message>
    <message>
        <source>  {floor} {mean} ({low} to {high})</source>
        <translation>  {floor} {mean} ({low} to {high})</translation>
    </message>
    <message>
        <source>It counts fakes at the modes of the data, and this data has none.</source>
        <translation>It counts fakes at the modes of the data, and this data has none.</translation>
    </message>
    <message>
        <source>It compares each sample with its neighbours: a pool of {least} is the least, and this has {pool}.</source>
        <translation>It compares each sample with its neighbours: a pool of {least} is the least, and this has {pool}.</translation>
    </message>
    <message>
        <source>{share:.0f} % high quality</source>
        <translation>{share:.0f} % high quality</translation>
    </message>
    <message>
        <source>high quality –</source>
        <translation>high quality –</translation>
    </message>
    <message>
        <source>perfect</source>
        <translation>perfect</translation>
    </message>
    <message>
        <source>noise floor</source>
        <translation>noise floor</translation>
    </message>
    <message>
        <source>{count:,} samples</source>
        <translation>{count:,} samples</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>held out</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>gap</translation>
    </message>
    <message>
        <source>of reals; dotted: of reals never shown</source>
        <translation>of reals; dotted: of reals never shown</translation>
    </message>
    <message>
        <source>reals; dotted: unseen</source>
        <translation>reals; dotted: unseen</translation>
    </message>
    <message>
        <source>reals, unseen</source>
        <translation>reals, unseen</translation>
    </message>
    <message>
        <source>held-out gap</source>
        <translation>held-out gap</translation>
    </message>
    <message>
        <source>D right of</source>
        <translation>D right of</translation>
    </message>
    <message>
        <source>of fakes</source>
        <translation>of fakes</translation>
    </message>
    <message>
        <source>ideal: fakes at 0.5</source>
        <translation>ideal: fakes at 0.5</translation>
    </message>
    <message>
        <source>ideal 0.5</source>
        <translation>ideal 0.5</translation>
    </message>
    <message>
        <source>ideal: together</source>
        <translation>ideal: together</translation>
    </message>
    <message>
        <source>How a small distance from the path, or from rest, is multiplied by one step. Inside the unit circle it shrinks, outside it grows; the angle is by how much it turns.</source>
        <translation>How a small distance from the path, or from rest, is multiplied by one step. Inside the unit circle it shrinks, outside it grows; the angle is by how much it turns.</translation>
    </message>
    <message>
        <source>at rest: none, as the optimizer divides by past gradients, which are 0 there</source>
        <translation>at rest: none, as the optimizer divides by past gradients, which are 0 there</translation>
    </message>
    <message>
        <source>now of {steps} steps (lookahead): {values}</source>
        <translation>now of {steps} steps (lookahead): {values}</translation>
    </message>
    <message>
        <source>now: {values}</source>
        <translation>now: {values}</translation>
    </message>
    <message>
        <source>none</source>
        <comment>eigenvalues</comment>
        <translation>none</translation>
    </message>
    <message>
        <source>shrinks: × {factor}</source>
        <translation>shrinks: × {factor}</translation>
    </message>
    <message>
        <source>shrinks</source>
        <translation>shrinks</translation>
    </message>
    <message>
        <source>Eigenvalues of the step, and the unit circle</source>
        <translation>Eigenvalues of the step, and the unit circle</translation>
    </message>
    <message>
        <source>The eigenvalues of one step beside the unit circle: nothing yet</source>
        <translation>The eigenvalues of one step beside the unit circle: nothing yet</translation>
    </message>
    <message>
        <source>At rest: {values}</source>
        <translation>At rest: {values}</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>not finite</translation>
    </message>
    <message>
        <source>spirals outwards: × {factor}</source>
        <translation>spirals outwards: × {factor}</translation>
    </message>
    <message>
        <source>grows here</source>
        <translation>grows here</translation>
    </message>
    <message>
        <source>outwards</source>
        <translation>outwards</translation>
    </message>
    <message>
        <source>goes round for ever</source>
        <translation>goes round for ever</translation>
    </message>
    <message>
        <source>round</source>
        <comment>in circles</comment>
        <translation>round</translation>
    </message>
    <message>
        <source>comes to rest: × {factor}</source>
        <translation>comes to rest: × {factor}</translation>
    </message>
    <message>
        <source>comes to rest</source>
        <translation>comes to rest</translation>
    </message>
    <message>
        <source>.</source>
        <comment>ends a sentence</comment>
        <translation>.</translation>
    </message>
    <message>
        <source>at rest: {values}</source>
        <translation>at rest: {values}</translation>
    </message>
    <message>
        <source>measured over {steps:,} steps: × {factor}, {angle} a step</source>
        <translation>measured over {steps:,} steps: × {factor}, {angle} a step</translation>
    </message>
    <message>
        <source>{name}: not finite</source>
        <translation>{name}: not finite</translation>
    </message>
    <message>
        <source>{name}: {length}</source>
        <translation>{name}: {length}</translation>
    </message>
    <message>
        <source>{name}: 0 at all</source>
        <translation>{name}: 0 at all</translation>
    </message>
    <message>
        <source>Nothing is known yet of what D says.</source>
        <translation>Nothing is known yet of what D says.</translation>
    </message>
    <message>
        <source>With feature matching G's loss is not of what D says, but of the features that it says it by.</source>
        <translation>With feature matching G's loss is not of what D says, but of the features that it says it by.</translation>
    </message>
    <message>
        <source>D's outputs are not finite: the run has diverged.</source>
        <translation>D's outputs are not finite: the run has diverged.</translation>
    </message>
    <message>
        <source>What D says</source>
        <translation>What D says</translation>
    </message>
    <message>
        <source>How D's outputs of reals, fakes and held-out reals spread. Where D cannot tell them apart they lie on each other; where reals lie to the right of held-out ones, D knows its reals by heart.</source>
        <translation>How D's outputs of reals, fakes and held-out reals spread. Where D cannot tell them apart they lie on each other; where reals lie to the right of held-out ones, D knows its reals by heart.</translation>
    </message>
    <message>
        <source>What G's loss would be if D said this of its fakes, with its fakes of now as dots: where the curve is flat, G hardly learns.</source>
        <translation>What G's loss would be if D said this of its fakes, with its fakes of now as dots: where the curve is flat, G hardly learns.</translation>
    </message>
    <message>
        <source>D says about {output} of {shares}</source>
        <translation>D says about {output} of {shares}</translation>
    </message>
    <message>
        <source>Where D says {output}, G's loss is {loss}</source>
        <translation>Where D says {output}, G's loss is {loss}</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>pairs</translation>
    </message>
    <message>
        <source>Mean of what D says: {means}. Right of {share} of {samples}.</source>
        <translation>Mean of what D says: {means}. Right of {share} of {samples}.</translation>
    </message>
    <message>
        <source>{loss}, over {output}</source>
        <translation>{loss}, over {output}</translation>
    </message>
    <message>
        <source>over {output}</source>
        <translation>over {output}</translation>
    </message>
    <message>
        <source>G's loss over {output}, with {count} fakes, on average {mean}.</source>
        <translation>G's loss over {output}, with {count} fakes, on average {mean}.</translation>
    </message>
    <message>
        <source>{share:.3g} % of the {samples}</source>
        <translation>{share:.3g} % of the {samples}</translation>
    </message>
    <message>
        <source>D is right of {share} of {samples}: 50 % is chance, the ideal for G. Dashed: where D is undecided.</source>
        <translation>D is right of {share} of {samples}: 50 % is chance, the ideal for G. Dashed: where D is undecided.</translation>
    </message>
    <message>
        <source>{count} fakes</source>
        <translation>{count} fakes</translation>
    </message>
    <message>
        <source>right of {share} of {samples}</source>
        <translation>right of {share} of {samples}</translation>
    </message>
    <message>
        <source>{share} right</source>
        <translation>{share} right</translation>
    </message>
    <message>
        <source>Which steps are shown, and how values lie along the axis. In the plot: drag to pan, wheel to zoom, Shift and drag to go through time in all views</source>
        <translation>Which steps are shown, and how values lie along the axis. In the plot: drag to pan, wheel to zoom, Shift and drag to go through time in all views</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>All steps</translation>
    </message>
    <message>
        <source>Last 1,000 steps</source>
        <translation>Last 1,000 steps</translation>
    </message>
    <message>
        <source>Last 10,000 steps</source>
        <translation>Last 10,000 steps</translation>
    </message>
    <message>
        <source>Last 100,000 steps</source>
        <translation>Last 100,000 steps</translation>
    </message>
    <message>
        <source>Scale by what is drawn</source>
        <translation>Scale by what is drawn</translation>
    </message>
    <message>
        <source>Even scale</source>
        <translation>Even scale</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>Logarithmic scale</translation>
    </message>
    <message>
        <source>Last {steps}</source>
        <translation>Last {steps}</translation>
    </message>
    <message>
        <source>{part} · log</source>
        <translation>{part} · log</translation>
    </message>
    <message>
        <source>All</source>
        <comment>the steps</comment>
        <translation>All</translation>
    </message>
    <message>
        <source>Part</source>
        <comment>of the steps</comment>
        <translation>Part</translation>
    </message>
    <message>
        <source>Shown: {part}</source>
        <translation>Shown: {part}</translation>
    </message>
</context>
</TS>
