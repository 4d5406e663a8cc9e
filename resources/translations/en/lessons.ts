<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>What a GAN is</source>
        <translation>What a GAN is</translation>
    </message>
    <message>
        <source>Two networks, two losses, and what each learns from the other, on a line.</source>
        <translation>Two networks, two losses, and what each learns from the other, on a line.</translation>
    </message>
    <message>
        <source>Two players</source>
        <translation>Two players</translation>
    </message>
    <message>
        <source>A **generator** G turns random numbers z into fakes. A **discriminator** D says of any x how likely it is real.

On the stage the data is green: a bell curve of numbers. G's fakes are orange. D's answer is the blue dashed line, from 0
(fake) to 1 (real).

Nothing has been learned yet.
</source>
        <translation>A **generator** G turns random numbers z into fakes. A **discriminator** D says of any x how likely it is real.

On the stage the data is green: a bell curve of numbers. G's fakes are orange. D's answer is the blue dashed line, from 0
(fake) to 1 (real).

Nothing has been learned yet.
</translation>
    </message>
    <message>
        <source>Point at the three curves in this order: green, orange, blue. Both networks see samples alone, never a curve: the curves
are drawn for us.
</source>
        <translation>Point at the three curves in this order: green, orange, blue. Both networks see samples alone, never a curve: the curves
are drawn for us.
</translation>
    </message>
    <message>
        <source>D learns first to tell them apart</source>
        <translation>D learns first to tell them apart</translation>
    </message>
    <message>
        <source>D's loss is small when it says 1 of reals and 0 of fakes. G's loss is small when D says 1 of **its fakes**.

Where are fakes now, and where is the data? D will come near the white dotted line, the best D possible: p / (p + q), high
where reals are more likely than fakes.
</source>
        <translation>D's loss is small when it says 1 of reals and 0 of fakes. G's loss is small when D says 1 of **its fakes**.

Where are fakes now, and where is the data? D will come near the white dotted line, the best D possible: p / (p + q), high
where reals are more likely than fakes.
</translation>
    </message>
    <message>
        <source>Draw p and q on the board, and p / (p + q) below them, before D does.</source>
        <translation>Draw p and q on the board, and p / (p + q) below them, before D does.</translation>
    </message>
    <message>
        <source>And G: from what will it learn where the data is?</source>
        <translation>And G: from what will it learn where the data is?</translation>
    </message>
    <message>
        <source>From real samples</source>
        <translation>From real samples</translation>
    </message>
    <message>
        <source>From the slope of D's line at its fakes</source>
        <translation>From the slope of D's line at its fakes</translation>
    </message>
    <message>
        <source>From the number that its loss is</source>
        <translation>From the number that its loss is</translation>
    </message>
    <message>
        <source>G never sees a real. It only feels which way D's line rises where its fakes are, and moves them that way.</source>
        <translation>G never sees a real. It only feels which way D's line rises where its fakes are, and moves them that way.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>Press **play**, and watch the blue line tilt and the orange hill move.

G has never seen a real sample: it goes up D's slope, and that is all it knows of the data.
</source>
        <translation>Press **play**, and watch the blue line tilt and the orange hill move.

G has never seen a real sample: it goes up D's slope, and that is all it knows of the data.
</translation>
    </message>
    <message>
        <source>Let them watch some hundred steps in silence; then ask what moved first, the line or the hill.</source>
        <translation>Let them watch some hundred steps in silence; then ask what moved first, the line or the hill.</translation>
    </message>
    <message>
        <source>What if G has won?</source>
        <translation>What if G has won?</translation>
    </message>
    <message>
        <source>Where fakes lie as the data does, no D can tell them apart: its best answer is one half everywhere.

*Quality* measures how far fakes are from the data; the dotted line there is what two samples of the data itself score.
</source>
        <translation>Where fakes lie as the data does, no D can tell them apart: its best answer is one half everywhere.

*Quality* measures how far fakes are from the data; the dotted line there is what two samples of the data itself score.
</translation>
    </message>
    <message>
        <source>D's loss when it says one half of everything is 2 log 2. Is it near 1.39 now?</source>
        <translation>D's loss when it says one half of everything is 2 log 2. Is it near 1.39 now?</translation>
    </message>
    <message>
        <source>Yes, near</source>
        <translation>Yes, near</translation>
    </message>
    <message>
        <source>No, far below</source>
        <translation>No, far below</translation>
    </message>
    <message>
        <source>No, far above</source>
        <translation>No, far above</translation>
    </message>
    <message>
        <source>So a loss that stands still says that nobody is winning, not how good fakes are: look at Quality for that.</source>
        <translation>So a loss that stands still says that nobody is winning, not how good fakes are: look at Quality for that.</translation>
    </message>
    <message>
        <source>The loss is no measure of quality</source>
        <translation>The loss is no measure of quality</translation>
    </message>
    <message>
        <source>That is the most important thing to take home: **losses of a GAN do not fall as it gets better.** They are scores of a
game, not distances.

*Mode collapse and ways out* shows losses that look calm while everything goes wrong.
</source>
        <translation>That is the most important thing to take home: **losses of a GAN do not fall as it gets better.** They are scores of a
game, not distances.

*Mode collapse and ways out* shows losses that look calm while everything goes wrong.
</translation>
    </message>
    <message>
        <source>Write the sentence on the board and leave it there for the rest of the hour.</source>
        <translation>Write the sentence on the board and leave it there for the rest of the hour.</translation>
    </message>
    <message>
        <source>The saturating loss</source>
        <translation>The saturating loss</translation>
    </message>
    <message>
        <source>Why G is hardly told anything by the loss of the first paper once D is sure, and what is used instead.</source>
        <translation>Why G is hardly told anything by the loss of the first paper once D is sure, and what is used instead.</translation>
    </message>
    <message>
        <source>Two losses for G</source>
        <translation>Two losses for G</translation>
    </message>
    <message>
        <source>D's answer to a fake is D(G(z)), from 0 to 1. G can

- make log(1 - D(G(z))) **small**: the *minimax* loss, or
- make log D(G(z)) **large**: the *non-saturating* loss.

Both want D to say 1. They differ in how hard they push when D says 0.
</source>
        <translation>D's answer to a fake is D(G(z)), from 0 to 1. G can

- make log(1 - D(G(z))) **small**: the *minimax* loss, or
- make log D(G(z)) **large**: the *non-saturating* loss.

Both want D to say 1. They differ in how hard they push when D says 0.
</translation>
    </message>
    <message>
        <source>Write both on the board, and differentiate both by D's logit (D is a sigmoid of it): minus D against minus (1 - D).</source>
        <translation>Write both on the board, and differentiate both by D's logit (D is a sigmoid of it): minus D against minus (1 - D).</translation>
    </message>
    <message>
        <source>Before you play</source>
        <translation>Before you play</translation>
    </message>
    <message>
        <source>Here G has the minimax loss, and D learns five times a step: it will soon be sure.

The plot *Gradients* shows how long each layer's gradient is, G's and D's, on a scale of powers of ten.
</source>
        <translation>Here G has the minimax loss, and D learns five times a step: it will soon be sure.

The plot *Gradients* shows how long each layer's gradient is, G's and D's, on a scale of powers of ten.
</translation>
    </message>
    <message>
        <source>Most will say G's alone. Collect the reasons first.</source>
        <translation>Most will say G's alone. Collect the reasons first.</translation>
    </message>
    <message>
        <source>D gets better and better. Whose gradients fade?</source>
        <translation>D gets better and better. Whose gradients fade?</translation>
    </message>
    <message>
        <source>G's alone</source>
        <translation>G's alone</translation>
    </message>
    <message>
        <source>D's alone</source>
        <translation>D's alone</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>D has no errors left to learn from. G has everything left to learn: but by D's logit its loss has the slope -D, and D says 0 of every fake.</source>
        <translation>D has no errors left to learn from. G has everything left to learn: but by D's logit its loss has the slope -D, and D says 0 of every fake.</translation>
    </message>
    <message>
        <source>See it fade</source>
        <translation>See it fade</translation>
    </message>
    <message>
        <source>Train for a thousand steps, and watch the lines fall from decade to decade, G's and D's alike.

For D that is well: it is right. For G it is the end, though its fakes are nowhere near.
</source>
        <translation>Train for a thousand steps, and watch the lines fall from decade to decade, G's and D's alike.

For D that is well: it is right. For G it is the end, though its fakes are nowhere near.
</translation>
    </message>
    <message>
        <source>A small gradient is good news for one player and bad news for the other: ask for which.</source>
        <translation>A small gradient is good news for one player and bad news for the other: ask for which.</translation>
    </message>
    <message>
        <source>Swap the loss while it runs</source>
        <translation>Swap the loss while it runs</translation>
    </message>
    <message>
        <source>Press *Loss: non-saturating* at the top, or choose it under *Objective*.

The networks, and all they have learned, stay as they are. Only what G is told by the same D changes.
</source>
        <translation>Press *Loss: non-saturating* at the top, or choose it under *Objective*.

The networks, and all they have learned, stay as they are. Only what G is told by the same D changes.
</translation>
    </message>
    <message>
        <source>Choose the non-saturating loss.</source>
        <translation>Choose the non-saturating loss.</translation>
    </message>
    <message>
        <source>The gradient is back at once</source>
        <translation>The gradient is back at once</translation>
    </message>
    <message>
        <source>G's gradient is ten times as long and more, in the very next step.

Good fakes are not back at once: a D that is far ahead stays hard to fool. That is why practice keeps the two in balance.
</source>
        <translation>G's gradient is ten times as long and more, in the very next step.

Good fakes are not back at once: a D that is far ahead stays hard to fool. That is why practice keeps the two in balance.
</translation>
    </message>
    <message>
        <source>Stop here on a still picture: the flag on Gradients is worth a minute.</source>
        <translation>Stop here on a still picture: the flag on Gradients is worth a minute.</translation>
    </message>
    <message>
        <source>Mode collapse and ways out</source>
        <translation>Mode collapse and ways out</translation>
    </message>
    <message>
        <source>All fakes on one spot: how it looks, why it comes, and three ways to bring the ring back.</source>
        <translation>All fakes on one spot: how it looks, why it comes, and three ways to bring the ring back.</translation>
    </message>
    <message>
        <source>Eight spots to find</source>
        <translation>Eight spots to find</translation>
    </message>
    <message>
        <source>The data lies on eight spots of a ring. A good generator makes fakes at all of them.

Here D learns 25 times more slowly than G. Before you press play:
</source>
        <translation>The data lies on eight spots of a ring. A good generator makes fakes at all of them.

Here D learns 25 times more slowly than G. Before you press play:
</translation>
    </message>
    <message>
        <source>Have them vote by hands before the first step: whoever has voted wants to know.</source>
        <translation>Have them vote by hands before the first step: whoever has voted wants to know.</translation>
    </message>
    <message>
        <source>How many of the eight modes will the fakes cover after 3,000 steps?</source>
        <translation>How many of the eight modes will the fakes cover after 3,000 steps?</translation>
    </message>
    <message>
        <source>All eight</source>
        <translation>All eight</translation>
    </message>
    <message>
        <source>About half</source>
        <translation>About half</translation>
    </message>
    <message>
        <source>One, two or none</source>
        <translation>One, two or none</translation>
    </message>
    <message>
        <source>A D that lags is late by many steps: wherever it says real, G sends everything.</source>
        <translation>A D that lags is late by many steps: wherever it says real, G sends everything.</translation>
    </message>
    <message>
        <source>Watch it collapse</source>
        <translation>Watch it collapse</translation>
    </message>
    <message>
        <source>Press play. The crowd of fakes stays together, and wanders: as soon as D has learned to reject one place, the whole crowd
goes to another.

Now look at *Losses*. Would you have known?
</source>
        <translation>Press play. The crowd of fakes stays together, and wanders: as soon as D has learned to reject one place, the whole crowd
goes to another.

Now look at *Losses*. Would you have known?
</translation>
    </message>
    <message>
        <source>What the program says</source>
        <translation>What the program says</translation>
    </message>
    <message>
        <source>The line below the picture names what goes on, since when, and by which numbers. It tries changes on copies of the run and
offers what helped there.
</source>
        <translation>The line below the picture names what goes on, since when, and by which numbers. It tries changes on copies of the run and
offers what helped there.
</translation>
    </message>
    <message>
        <source>Read the numbers of the line aloud: a diagnosis without a number is an opinion.</source>
        <translation>Read the numbers of the line aloud: a diagnosis without a number is an opinion.</translation>
    </message>
    <message>
        <source>First way out: let D keep up</source>
        <translation>First way out: let D keep up</translation>
    </message>
    <message>
        <source>Drag the **discriminator's learning rate** to 2e-3, or press the chip *D rate to 2e-3* at the top.

The run goes on with all it has learned: nothing starts again.
</source>
        <translation>Drag the **discriminator's learning rate** to 2e-3, or press the chip *D rate to 2e-3* at the top.

The run goes on with all it has learned: nothing starts again.
</translation>
    </message>
    <message>
        <source>Raise D's learning rate to 1e-3 or a little more.</source>
        <translation>Raise D's learning rate to 1e-3 or a little more.</translation>
    </message>
    <message>
        <source>The ring comes back</source>
        <translation>The ring comes back</translation>
    </message>
    <message>
        <source>Let it train. *Modes over time* draws a row for each of the eight spots: watch the rows light up.
</source>
        <translation>Let it train. *Modes over time* draws a row for each of the eight spots: watch the rows light up.
</translation>
    </message>
    <message>
        <source>Train until seven of the eight modes are covered.</source>
        <translation>Train until seven of the eight modes are covered.</translation>
    </message>
    <message>
        <source>And the losses?</source>
        <translation>And the losses?</translation>
    </message>
    <message>
        <source>Compare *Losses* before and after the flag. They moved, but nobody could have read from them that fakes covered no mode
before and nearly all of them after.
</source>
        <translation>Compare *Losses* before and after the flag. They moved, but nobody could have read from them that fakes covered no mode
before and nearly all of them after.
</translation>
    </message>
    <message>
        <source>Cover the picture and show the losses alone: where was it mended?</source>
        <translation>Cover the picture and show the losses alone: where was it mended?</translation>
    </message>
    <message>
        <source>Second way out: D sees two at once</source>
        <translation>Second way out: D sees two at once</translation>
    </message>
    <message>
        <source>Back to the start, with the slow D. But now it is shown **packs of two** samples, and says of each pack how likely it is
real (PacGAN, Lin et al. 2018).

Two reals hardly ever lie on one spot. Two fakes of a crowd always do: that gives it away, however slow D is. Play, and
watch the crowd open; some runs take 12,000 steps for it.
</source>
        <translation>Back to the start, with the slow D. But now it is shown **packs of two** samples, and says of each pack how likely it is
real (PacGAN, Lin et al. 2018).

Two reals hardly ever lie on one spot. Two fakes of a crowd always do: that gives it away, however slow D is. Play, and
watch the crowd open; some runs take 12,000 steps for it.
</translation>
    </message>
    <message>
        <source>Ask what one sample can tell of a crowd: nothing. That is why the plain D has to find each spot anew.</source>
        <translation>Ask what one sample can tell of a crowd: nothing. That is why the plain D has to find each spot anew.</translation>
    </message>
    <message>
        <source>Third way out: batch norm in G</source>
        <translation>Third way out: batch norm in G</translation>
    </message>
    <message>
        <source>Back to the start once more, the slow D sees single samples again. This time G changes: **batch norm** gives every unit
of G the same spread over each batch, so its fakes cannot all be alike.

A step takes several times as long, but fewer are needed.
</source>
        <translation>Back to the start once more, the slow D sees single samples again. This time G changes: **batch norm** gives every unit
of G the same spread over each batch, so its fakes cannot all be alike.

A step takes several times as long, but fewer are needed.
</translation>
    </message>
    <message>
        <source>Ask what batch norm makes of a batch whose members are all alike.</source>
        <translation>Ask what batch norm makes of a batch whose members are all alike.</translation>
    </message>
    <message>
        <source>Which one, then?</source>
        <translation>Which one, then?</translation>
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
        <translation>| way out | modes covered |
|---|---|
| D's rate to 2e-3 | all 8, 2,000 steps later |
| packs of two | 4 to 8 at step 12,000, in most runs 8 |
| batch norm in G | 3 to 8 at step 3,000, in most runs 7 or 8 |

The first one mends the cause: D was too slow. The others get by with a slow D, as they let a whole batch be seen. A penalty
does neither: this run has had R1 from the start.

*Compare* trains a run beside one with a difference: try another.
</translation>
    </message>
    <message>
        <source>If there is time: Compare, with D's rate times ten, from step 0, and let the class bet on a lane.</source>
        <translation>If there is time: Compare, with D's rate times ten, from step 0, and let the class bet on a lane.</translation>
    </message>
    <message>
        <source>The same networks, the same data, the same rate: what the optimizer alone makes of it.</source>
        <translation>The same networks, the same data, the same rate: what the optimizer alone makes of it.</translation>
    </message>
    <message>
        <source>One race, four optimizers</source>
        <translation>One race, four optimizers</translation>
    </message>
    <message>
        <source>All lanes have the same weights, data and rate. **SGD** steps against the gradient; **momentum** adds nine tenths of the step
before; **RMSprop** divides each weight's step by the usual size of its gradient; **Adam** does both.
</source>
        <translation>All lanes have the same weights, data and rate. **SGD** steps against the gradient; **momentum** adds nine tenths of the step
before; **RMSprop** divides each weight's step by the usual size of its gradient; **Adam** does both.
</translation>
    </message>
    <message>
        <source>Take bets lane by lane, by hands.</source>
        <translation>Take bets lane by lane, by hands.</translation>
    </message>
    <message>
        <source>Same learning rate, 2,000 steps. Who finds the ring?</source>
        <translation>Same learning rate, 2,000 steps. Who finds the ring?</translation>
    </message>
    <message>
        <source>Adam alone</source>
        <translation>Adam alone</translation>
    </message>
    <message>
        <source>Momentum and Adam</source>
        <translation>Momentum and Adam</translation>
    </message>
    <message>
        <source>RMSprop and Adam</source>
        <translation>RMSprop and Adam</translation>
    </message>
    <message>
        <source>Gradients are small here, and of very different size from weight to weight. Who divides by that size moves every weight; momentum goes ten times as far as SGD, and ten times next to nothing is little.</source>
        <translation>Gradients are small here, and of very different size from weight to weight. Who divides by that size moves every weight; momentum goes ten times as far as SGD, and ten times next to nothing is little.</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Race</translation>
    </message>
    <message>
        <source>Press play. The lanes go on step by step together.</source>
        <translation>Press play. The lanes go on step by step together.</translation>
    </message>
    <message>
        <source>Swap it in the middle</source>
        <translation>Swap it in the middle</translation>
    </message>
    <message>
        <source>Choose the SGD lane by a click on its name, and give it Adam: press *Both: Adam*, or choose the optimizers above the picture.

It keeps its weights. *On a swap*, under *Updates*, says what becomes of an optimizer's running means.
</source>
        <translation>Choose the SGD lane by a click on its name, and give it Adam: press *Both: Adam*, or choose the optimizers above the picture.

It keeps its weights. *On a swap*, under *Updates*, says what becomes of an optimizer's running means.
</translation>
    </message>
    <message>
        <source>Ask whether the weights have to be drawn anew first. They have not.</source>
        <translation>Ask whether the weights have to be drawn anew first. They have not.</translation>
    </message>
    <message>
        <source>Choose Adam for both players of the SGD lane.</source>
        <translation>Choose Adam for both players of the SGD lane.</translation>
    </message>
    <message>
        <source>It finds the ring after all</source>
        <translation>It finds the ring after all</translation>
    </message>
    <message>
        <source>Nothing was wrong with its weights: they were only moved too little.</source>
        <translation>Nothing was wrong with its weights: they were only moved too little.</translation>
    </message>
    <message>
        <source>Is Adam always best?</source>
        <translation>Is Adam always best?</translation>
    </message>
    <message>
        <source>No. In games momentum is no free gift: a player that overshoots keeps the other one busy, so that many set-ups take Adam
with β₁ at 0 or .5. RMSprop has none, and keeps up here.

And SGD's rate could be raised: choose its lane, drag *both* rates to 0.1, and see how far it comes. What Adam saves is the
search for that rate.
</source>
        <translation>No. In games momentum is no free gift: a player that overshoots keeps the other one busy, so that many set-ups take Adam
with β₁ at 0 or .5. RMSprop has none, and keeps up here.

And SGD's rate could be raised: choose its lane, drag *both* rates to 0.1, and see how far it comes. What Adam saves is the
search for that rate.
</translation>
    </message>
    <message>
        <source>With time left: Compare, and Adam with its first beta at 0 and at 0.9, from step 0.</source>
        <translation>With time left: Compare, and Adam with its first beta at 0 and at 0.9, from step 0.</translation>
    </message>
    <message>
        <source>Two learning rates</source>
        <translation>Two learning rates</translation>
    </message>
    <message>
        <source>Too high, too low, and why both players' rates are one question.</source>
        <translation>Too high, too low, and why both players' rates are one question.</translation>
    </message>
    <message>
        <source>A rate that is too low</source>
        <translation>A rate that is too low</translation>
    </message>
    <message>
        <source>The same ring, with both rates a thousand times lower. Nothing is wrong with the networks, the loss or the data.

Press play and watch for 500 steps.
</source>
        <translation>The same ring, with both rates a thousand times lower. Nothing is wrong with the networks, the loss or the data.

Press play and watch for 500 steps.
</translation>
    </message>
    <message>
        <source>Half a minute of nothing: let it be uncomfortable, then ask what they would change first.</source>
        <translation>Half a minute of nothing: let it be uncomfortable, then ask what they would change first.</translation>
    </message>
    <message>
        <source>Raise both while it runs</source>
        <translation>Raise both while it runs</translation>
    </message>
    <message>
        <source>Drag **both** rates up to 1e-3: hold the handle and pull, or type 1e-3 into the fields.

Every curve goes on from where it was; a flag marks the change.
</source>
        <translation>Drag **both** rates up to 1e-3: hold the handle and pull, or type 1e-3 into the fields.

Every curve goes on from where it was; a flag marks the change.
</translation>
    </message>
    <message>
        <source>Raise G's learning rate to about 1e-3, and D's.</source>
        <translation>Raise G's learning rate to about 1e-3, and D's.</translation>
    </message>
    <message>
        <source>Now it learns</source>
        <translation>Now it learns</translation>
    </message>
    <message>
        <source>Play on: within some thousand steps fakes find the spots.</source>
        <translation>Play on: within some thousand steps fakes find the spots.</translation>
    </message>
    <message>
        <source>Train until four modes are covered.</source>
        <translation>Train until four modes are covered.</translation>
    </message>
    <message>
        <source>A rate that is too high</source>
        <translation>A rate that is too high</translation>
    </message>
    <message>
        <source>Now fifty times the usual rate, for both. If small steps take long, do large ones save time?
</source>
        <translation>Now fifty times the usual rate, for both. If small steps take long, do large ones save time?
</translation>
    </message>
    <message>
        <source>Most expect it to jump about. Collect that, then play.</source>
        <translation>Most expect it to jump about. Collect that, then play.</translation>
    </message>
    <message>
        <source>After 1,000 steps: will the fakes lie on the ring?</source>
        <translation>After 1,000 steps: will the fakes lie on the ring?</translation>
    </message>
    <message>
        <source>Yes, only sooner</source>
        <translation>Yes, only sooner</translation>
    </message>
    <message>
        <source>Near it, but shaking</source>
        <translation>Near it, but shaking</translation>
    </message>
    <message>
        <source>No, and they stand still</source>
        <translation>No, and they stand still</translation>
    </message>
    <message>
        <source>A few steps this long throw most of G's units to where their slope is 0, whatever comes in. Such a dead unit learns no more, and is moved no more.</source>
        <translation>A few steps this long throw most of G's units to where their slope is 0, whatever comes in. Such a dead unit learns no more, and is moved no more.</translation>
    </message>
    <message>
        <source>See it</source>
        <translation>See it</translation>
    </message>
    <message>
        <source>Press play. The fakes are thrown far out, come to lie somewhere, and hardly move any more.</source>
        <translation>Press play. The fakes are thrown far out, come to lie somewhere, and hardly move any more.</translation>
    </message>
    <message>
        <source>Can it be mended?</source>
        <translation>Can it be mended?</translation>
    </message>
    <message>
        <source>Lower **both** rates to 1e-3, or press the chip, and play on.

Where too low a rate had cost nothing but time, too high a one has spoilt the networks: the dead units stay dead. A reset
begins with new ones.
</source>
        <translation>Lower **both** rates to 1e-3, or press the chip, and play on.

Where too low a rate had cost nothing but time, too high a one has spoilt the networks: the dead units stay dead. A reset
begins with new ones.
</translation>
    </message>
    <message>
        <source>A dead unit: whatever comes in, its slope is 0. Ask how it could ever come back.</source>
        <translation>A dead unit: whatever comes in, its slope is 0. Ask how it could ever come back.</translation>
    </message>
    <message>
        <source>Lower both rates to about 1e-3.</source>
        <translation>Lower both rates to about 1e-3.</translation>
    </message>
    <message>
        <source>Each player has a rate of its own. In all three lanes G has 1e-3; D has a tenth of that, the same, or four times as much.
</source>
        <translation>Each player has a rate of its own. In all three lanes G has 1e-3; D has a tenth of that, the same, or four times as much.
</translation>
    </message>
    <message>
        <source>Ask who should be ahead, the forger or the detective.</source>
        <translation>Ask who should be ahead, the forger or the detective.</translation>
    </message>
    <message>
        <source>After 3,000 steps: in which lane do the fakes reach fewest modes?</source>
        <translation>After 3,000 steps: in which lane do the fakes reach fewest modes?</translation>
    </message>
    <message>
        <source>D at a tenth: D is late</source>
        <translation>D at a tenth: D is late</translation>
    </message>
    <message>
        <source>D four times as fast: G is late</source>
        <translation>D four times as fast: G is late</translation>
    </message>
    <message>
        <source>G answers the D of now. One that is late praises where the fakes were, and they flee from it in one cloud.</source>
        <translation>G answers the D of now. One that is late praises where the fakes were, and they flee from it in one cloud.</translation>
    </message>
    <message>
        <source>Who may lead?</source>
        <translation>Who may lead?</translation>
    </message>
    <message>
        <source>Train to 3,000.

A D that is faster than G does no harm in most runs: it is near its best for the G of now, and a good D tells G the way
(Heusel et al. 2017). One that is slow lets G collapse, as in the lesson *Mode collapse and ways out*.
</source>
        <translation>Train to 3,000.

A D that is faster than G does no harm in most runs: it is near its best for the G of now, and a good D tells G the way
(Heusel et al. 2017). One that is slow lets G collapse, as in the lesson *Mode collapse and ways out*.
</translation>
    </message>
    <message>
        <source>Two runs of ten with the fast D hold only a part of the ring: run other seeds if the class does not believe a single run.</source>
        <translation>Two runs of ten with the fast D hold only a part of the ring: run other seeds if the class does not believe a single run.</translation>
    </message>
    <message>
        <source>One sample an update, or 128: noise, and what it does to a game.</source>
        <translation>One sample an update, or 128: noise, and what it does to a game.</translation>
    </message>
    <message>
        <source>Three batches</source>
        <translation>Three batches</translation>
    </message>
    <message>
        <source>The three lanes differ in one number: how many reals and fakes an update is computed from. 1, 16 and 128.

A gradient from one sample points the right way on average, and anywhere in particular.
</source>
        <translation>The three lanes differ in one number: how many reals and fakes an update is computed from. 1, 16 and 128.

A gradient from one sample points the right way on average, and anywhere in particular.
</translation>
    </message>
    <message>
        <source>Ask for hands before play. Then: what is the standard deviation of a mean of 128 numbers, beside that of one?</source>
        <translation>Ask for hands before play. Then: what is the standard deviation of a mean of 128 numbers, beside that of one?</translation>
    </message>
    <message>
        <source>After 4,000 updates each: in which lane do most fakes lie on a mode?</source>
        <translation>After 4,000 updates each: in which lane do most fakes lie on a mode?</translation>
    </message>
    <message>
        <source>Batch 1: an update is fast, so it comes farther</source>
        <translation>Batch 1: an update is fast, so it comes farther</translation>
    </message>
    <message>
        <source>Batch 16</source>
        <translation>Batch 16</translation>
    </message>
    <message>
        <source>Batch 128</source>
        <translation>Batch 128</translation>
    </message>
    <message>
        <source>All lanes make as many updates. The noise of an update falls by the root of the batch, and only small noise lets fakes settle on spots as narrow as these.</source>
        <translation>All lanes make as many updates. The noise of an update falls by the root of the batch, and only small noise lets fakes settle on spots as narrow as these.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Train</translation>
    </message>
    <message>
        <source>Watch the first lane: it does learn, and never rests.

*Quality* draws the share of fakes that lie within three standard deviations of a mode, a curve for each lane.
</source>
        <translation>Watch the first lane: it does learn, and never rests.

*Quality* draws the share of fakes that lie within three standard deviations of a mode, a curve for each lane.
</translation>
    </message>
    <message>
        <source>Let lane 1 run alone on the screen for a moment (click its name): the crowd trembles, and has nowhere to rest.</source>
        <translation>Let lane 1 run alone on the screen for a moment (click its name): the crowd trembles, and has nowhere to rest.</translation>
    </message>
    <message>
        <source>Raise it while it runs</source>
        <translation>Raise it while it runs</translation>
    </message>
    <message>
        <source>Give the first lane batches of 128 now: the chip at the top does it, or *Batch size* under *Updates*.

It is a live setting: no new weights, no restart.
</source>
        <translation>Give the first lane batches of 128 now: the chip at the top does it, or *Batch size* under *Updates*.

It is a live setting: no new weights, no restart.
</translation>
    </message>
    <message>
        <source>Have a student press the chip. The flag on the plots marks the step, so the two halves can be compared.</source>
        <translation>Have a student press the chip. The flag on the plots marks the step, so the two halves can be compared.</translation>
    </message>
    <message>
        <source>Raise the batch size of the first lane to 64 or more.</source>
        <translation>Raise the batch size of the first lane to 64 or more.</translation>
    </message>
    <message>
        <source>The shaking stops</source>
        <translation>The shaking stops</translation>
    </message>
    <message>
        <source>Less noise, and the same mean: the share of the first lane's fakes that lie on a mode goes up, to about that of the others.

Which modes they are is another matter. What was missed while the noise was large may stay missed.
</source>
        <translation>Less noise, and the same mean: the share of the first lane's fakes that lie on a mode goes up, to about that of the others.

Which modes they are is another matter. What was missed while the noise was large may stay missed.
</translation>
    </message>
    <message>
        <source>Is larger always better?</source>
        <translation>Is larger always better?</translation>
    </message>
    <message>
        <source>A batch of 128 costs more than one of 1, though far from 128 times as much on a computer that multiplies matrices.

In stochastic descent some noise helps to leave bad places. In a game it also keeps both players moving: which batch is
best is a question to be tried, not one to be answered from principle.
</source>
        <translation>A batch of 128 costs more than one of 1, though far from 128 times as much on a computer that multiplies matrices.

In stochastic descent some noise helps to leave bad places. In a game it also keeps both players moving: which batch is
best is a question to be tried, not one to be answered from principle.
</translation>
    </message>
    <message>
        <source>A question to end on: with twice the batch, what should become of the learning rate?</source>
        <translation>A question to end on: with twice the batch, what should become of the learning rate?</translation>
    </message>
    <message>
        <source>Rotation, and R1</source>
        <translation>Rotation, and R1</translation>
    </message>
    <message>
        <source>Two players that each go downhill can circle for ever. What a penalty on D's slope changes.</source>
        <translation>Two players that each go downhill can circle for ever. What a penalty on D's slope changes.</translation>
    </message>
    <message>
        <source>The smallest GAN</source>
        <translation>The smallest GAN</translation>
    </message>
    <message>
        <source>All reals are the number 0. G has one weight: where its fakes are. D has one: its slope.

The picture is the plane of both weights: across is G, up is D, the disc in the middle is where both could rest.
</source>
        <translation>All reals are the number 0. G has one weight: where its fakes are. D has one: its slope.

The picture is the plane of both weights: across is G, up is D, the disc in the middle is where both could rest.
</translation>
    </message>
    <message>
        <source>Each player goes straight downhill on its own loss. Ask where that leads before you press play.</source>
        <translation>Each player goes straight downhill on its own loss. Ask where that leads before you press play.</translation>
    </message>
    <message>
        <source>Both players go downhill from the cross. Where do they end?</source>
        <translation>Both players go downhill from the cross. Where do they end?</translation>
    </message>
    <message>
        <source>At rest in the middle</source>
        <translation>At rest in the middle</translation>
    </message>
    <message>
        <source>On a circle around it</source>
        <translation>On a circle around it</translation>
    </message>
    <message>
        <source>Far away to one side</source>
        <translation>Far away to one side</translation>
    </message>
    <message>
        <source>When G has come home D is steep and pushes it on; when D is flat G is away again.</source>
        <translation>When G has come home D is steep and pushes it on; when D is flat G is away again.</translation>
    </message>
    <message>
        <source>Round and round</source>
        <translation>Round and round</translation>
    </message>
    <message>
        <source>Train for 500 steps. Look at *Losses* as well: what one player wins the other loses, so the two curves mirror each other.
The two *weights* go round a quarter turn apart, as a swing's place and speed do.
</source>
        <translation>Train for 500 steps. Look at *Losses* as well: what one player wins the other loses, so the two curves mirror each other.
The two *weights* go round a quarter turn apart, as a swing's place and speed do.
</translation>
    </message>
    <message>
        <source>Swing a pen on a string: place and speed, a quarter turn apart.</source>
        <translation>Swing a pen on a string: place and speed, a quarter turn apart.</translation>
    </message>
    <message>
        <source>Charge D for its slope</source>
        <translation>Charge D for its slope</translation>
    </message>
    <message>
        <source>**R1** adds γ/2 times the squared slope of D at the reals to D's loss (Mescheder et al. 2018).

At rest D need not be steep at all: the penalty is 0 there, and it pulls everywhere else.
</source>
        <translation>**R1** adds γ/2 times the squared slope of D at the reals to D's loss (Mescheder et al. 2018).

At rest D need not be steep at all: the penalty is 0 there, and it pulls everywhere else.
</translation>
    </message>
    <message>
        <source>Ask what the penalty is at the middle of the picture: 0, so the resting place is not moved.</source>
        <translation>Ask what the penalty is at the middle of the picture: 0, so the resting place is not moved.</translation>
    </message>
    <message>
        <source>Switch R1 on: press the chip R1 to 0.3.</source>
        <translation>Switch R1 on: press the chip R1 to 0.3.</translation>
    </message>
    <message>
        <source>The circle becomes a spiral</source>
        <translation>The circle becomes a spiral</translation>
    </message>
    <message>
        <source>Play on: it comes home, and stays.</source>
        <translation>Play on: it comes home, and stays.</translation>
    </message>
    <message>
        <source>Train until both are within 0.05 of rest.</source>
        <translation>Train until both are within 0.05 of rest.</translation>
    </message>
    <message>
        <source>Which methods come home?</source>
        <translation>Which methods come home?</translation>
    </message>
    <message>
        <source>Here is the circle again, without R1. Press *Consensus*, and play.

Then try the other chips. Each takes the one before away; press *Reset* after it, to begin on the circle again. *Noise*
comes near; a clipped critic and WGAN-GP go round.

The view *Eigenvalues of the step* says why: they are what one step multiplies a small distance from rest by. Inside the unit
circle it shrinks.
</source>
        <translation>Here is the circle again, without R1. Press *Consensus*, and play.

Then try the other chips. Each takes the one before away; press *Reset* after it, to begin on the circle again. *Noise*
comes near; a clipped critic and WGAN-GP go round.

The view *Eigenvalues of the step* says why: they are what one step multiplies a small distance from rest by. Inside the unit
circle it shrinks.
</translation>
    </message>
    <message>
        <source>The table of Mescheder et al. 2018, played: let the class name the next row to try.</source>
        <translation>The table of Mescheder et al. 2018, played: let the class name the next row to try.</translation>
    </message>
    <message>
        <source>Press the chip Consensus.</source>
        <translation>Press the chip Consensus.</translation>
    </message>
    <message>
        <source>JS and Wasserstein</source>
        <translation>JS and Wasserstein</translation>
    </message>
    <message>
        <source>Two blocks that do not touch: what a sure D knows of their distance, and what a critic does.</source>
        <translation>Two blocks that do not touch: what a sure D knows of their distance, and what a critic does.</translation>
    </message>
    <message>
        <source>Too far to overlap</source>
        <translation>Too far to overlap</translation>
    </message>
    <message>
        <source>Real and fake are two blocks on a line, 4 apart. G is frozen: only D learns.

The left lane has the minimax loss; its best D measures a **Jensen-Shannon** divergence. The right lane has a **critic**
whose weights are bounded; it measures a **Wasserstein** distance: how far mass has to be carried.
</source>
        <translation>Real and fake are two blocks on a line, 4 apart. G is frozen: only D learns.

The left lane has the minimax loss; its best D measures a **Jensen-Shannon** divergence. The right lane has a **critic**
whose weights are bounded; it measures a **Wasserstein** distance: how far mass has to be carried.
</translation>
    </message>
    <message>
        <source>Draw two blocks on the board and slide one away: does the area in common change?</source>
        <translation>Draw two blocks on the board and slide one away: does the area in common change?</translation>
    </message>
    <message>
        <source>D gets perfect in both lanes. What can each loss say of the distance?</source>
        <translation>D gets perfect in both lanes. What can each loss say of the distance?</translation>
    </message>
    <message>
        <source>Both tell it</source>
        <translation>Both tell it</translation>
    </message>
    <message>
        <source>Only the critic's tells it</source>
        <translation>Only the critic's tells it</translation>
    </message>
    <message>
        <source>Neither tells it</source>
        <translation>Neither tells it</translation>
    </message>
    <message>
        <source>Once D is sure, a JS of log 2 is the same 1 apart or 4 apart. The critic's loss is minus the distance.</source>
        <translation>Once D is sure, a JS of log 2 is the same 1 apart or 4 apart. The critic's loss is minus the distance.</translation>
    </message>
    <message>
        <source>After a few hundred steps the left loss has come to 0, the right one to about -4.</source>
        <translation>After a few hundred steps the left loss has come to 0, the right one to about -4.</translation>
    </message>
    <message>
        <source>Move the data nearer</source>
        <translation>Move the data nearer</translation>
    </message>
    <message>
        <source>Choose *all lanes* (Ctrl+0), then press *3 apart*.

Which loss has noticed? (The chip can be pressed from step 300 on.)
</source>
        <translation>Choose *all lanes* (Ctrl+0), then press *3 apart*.

Which loss has noticed? (The chip can be pressed from step 300 on.)
</translation>
    </message>
    <message>
        <source>Everybody looks at the left loss while the data jumps. Nothing: that is the point.</source>
        <translation>Everybody looks at the left loss while the data jumps. Nothing: that is the point.</translation>
    </message>
    <message>
        <source>Move the data: 3 apart, in all lanes.</source>
        <translation>Move the data: 3 apart, in all lanes.</translation>
    </message>
    <message>
        <source>Only one knows</source>
        <translation>Only one knows</translation>
    </message>
    <message>
        <source>The critic's loss goes to -3; the other one stays at 0.

For G this is everything. A loss that is flat between 1 and 4 gives no direction: a critic does, from any distance.
</source>
        <translation>The critic's loss goes to -3; the other one stays at 0.

For G this is everything. A loss that is flat between 1 and 4 gives no direction: a critic does, from any distance.
</translation>
    </message>
    <message>
        <source>Now press *4 apart, let G move*, still in all lanes: it thaws G in both.</source>
        <translation>Now press *4 apart, let G move*, still in all lanes: it thaws G in both.</translation>
    </message>
    <message>
        <source>Before the press: which way can the left G go, when D says 0 wherever it looks?</source>
        <translation>Before the press: which way can the left G go, when D says 0 wherever it looks?</translation>
    </message>
    <message>
        <source>Let G move, in all lanes.</source>
        <translation>Let G move, in all lanes.</translation>
    </message>
    <message>
        <source>Who comes home?</source>
        <translation>Who comes home?</translation>
    </message>
    <message>
        <source>Play on. In the right lane the fakes travel to the data; in the left one they stay about where they are.

That a critic has to be bounded (by clipping, a gradient penalty or spectral norm) is the price.
</source>
        <translation>Play on. In the right lane the fakes travel to the data; in the left one they stay about where they are.

That a critic has to be bounded (by clipping, a gradient penalty or spectral norm) is the price.
</translation>
    </message>
    <message>
        <source>The left lane is a fair picture of a game whose D is right, and whose G is lost.</source>
        <translation>The left lane is a fair picture of a game whose D is right, and whose G is lost.</translation>
    </message>
    <message>
        <source>GAN, VAE and flow matching on the same data</source>
        <translation>GAN, VAE and flow matching on the same data</translation>
    </message>
    <message>
        <source>Three models, one ring: who drops modes, who fills the gaps, and what a sample costs.</source>
        <translation>Three models, one ring: who drops modes, who fills the gaps, and what a sample costs.</translation>
    </message>
    <message>
        <source>One ring, three models</source>
        <translation>One ring, three models</translation>
    </message>
    <message>
        <source>All three lanes have the same data, two hidden layers of 64 units a network, the same Adam and as many steps.

- The **GAN** learns from a second network, D, that tells real from fake.
- The **VAE** learns to rebuild each real from a latent. Its second network, the encoder, finds the latent.
- **Flow matching** learns a velocity at each place and time, along which noise moves to the data. It has one network.
</source>
        <translation>All three lanes have the same data, two hidden layers of 64 units a network, the same Adam and as many steps.

- The **GAN** learns from a second network, D, that tells real from fake.
- The **VAE** learns to rebuild each real from a latent. Its second network, the encoder, finds the latent.
- **Flow matching** learns a velocity at each place and time, along which noise moves to the data. It has one network.
</translation>
    </message>
    <message>
        <source>Only the GAN has a discriminator, so only its lane is tinted. Choose another lane with Ctrl+2 or Ctrl+3: the cards above the picture then say what its networks are.
</source>
        <translation>Only the GAN has a discriminator, so only its lane is tinted. Choose another lane with Ctrl+2 or Ctrl+3: the cards above the picture then say what its networks are.
</translation>
    </message>
    <message>
        <source>After 4,000 steps, which model still lacks some of the eight modes?</source>
        <translation>After 4,000 steps, which model still lacks some of the eight modes?</translation>
    </message>
    <message>
        <source>The GAN</source>
        <translation>The GAN</translation>
    </message>
    <message>
        <source>The VAE</source>
        <translation>The VAE</translation>
    </message>
    <message>
        <source>Both others compare themselves with every real: one that is badly explained costs. Nothing tells the GAN of a mode it never visits, as long as D is fooled by the others.</source>
        <translation>Both others compare themselves with every real: one that is badly explained costs. Nothing tells the GAN of a mode it never visits, as long as D is fooled by the others.</translation>
    </message>
    <message>
        <source>Let them learn</source>
        <translation>Let them learn</translation>
    </message>
    <message>
        <source>Press play, and look at three things: how many modes are covered, how many fakes lie between modes, and how steady each picture is.
</source>
        <translation>Press play, and look at three things: how many modes are covered, how many fakes lie between modes, and how steady each picture is.
</translation>
    </message>
    <message>
        <source>Losses that mean different things</source>
        <translation>Losses that mean different things</translation>
    </message>
    <message>
        <source>- The GAN's losses tell how the game stands. They hardly change while modes come and go.
- The VAE's are the two terms of a **bound on the likelihood**: reconstruction, and KL, the price of the latents. Lower is better.
- Flow matching's is a **regression error**. It never comes near 0: many straight paths cross at a place, and the best velocity is only their mean.

So these curves are not to be compared with each other. The distance, measured on samples, is: *Quality* shows it.
</source>
        <translation>- The GAN's losses tell how the game stands. They hardly change while modes come and go.
- The VAE's are the two terms of a **bound on the likelihood**: reconstruction, and KL, the price of the latents. Lower is better.
- Flow matching's is a **regression error**. It never comes near 0: many straight paths cross at a place, and the best velocity is only their mean.

So these curves are not to be compared with each other. The distance, measured on samples, is: *Quality* shows it.
</translation>
    </message>
    <message>
        <source>Cover the picture with a hand and ask which lane is best by its loss alone. Nobody can tell.</source>
        <translation>Cover the picture with a hand and ask which lane is best by its loss alone. Nobody can tell.</translation>
    </message>
    <message>
        <source>The VAE alone</source>
        <translation>The VAE alone</translation>
    </message>
    <message>
        <source>Its decoder is a continuous map of one round cloud of latents. To reach eight spots it has to cross the gaps between them, and what is in between is made, too.

Play, then choose *Manifold of G* under *Layers*: a grid of latents, as the decoder stretches it over the ring.
</source>
        <translation>Its decoder is a continuous map of one round cloud of latents. To reach eight spots it has to cross the gaps between them, and what is in between is made, too.

Play, then choose *Manifold of G* under *Layers*: a grid of latents, as the decoder stretches it over the ring.
</translation>
    </message>
    <message>
        <source>A noisier decoder</source>
        <translation>A noisier decoder</translation>
    </message>
    <message>
        <source>The decoder is said to be right up to a noise of standard deviation σ. With a large σ a wrong place costs little beside KL.

Raise *Decoder noise σ* under *Objective* to 1.
</source>
        <translation>The decoder is said to be right up to a noise of standard deviation σ. With a large σ a wrong place costs little beside KL.

Raise *Decoder noise σ* under *Objective* to 1.
</translation>
    </message>
    <message>
        <source>σ is in data units: a spot has a standard deviation of 0.07, the ring a radius of 2.</source>
        <translation>σ is in data units: a spot has a standard deviation of 0.07, the ring a radius of 2.</translation>
    </message>
    <message>
        <source>Raise the decoder noise σ to about 1.</source>
        <translation>Raise the decoder noise σ to about 1.</translation>
    </message>
    <message>
        <source>With a larger σ, what becomes of the fakes?</source>
        <translation>With a larger σ, what becomes of the fakes?</translation>
    </message>
    <message>
        <source>They come nearer to the modes</source>
        <translation>They come nearer to the modes</translation>
    </message>
    <message>
        <source>They run together</source>
        <translation>They run together</translation>
    </message>
    <message>
        <source>They crowd on a few modes</source>
        <translation>They crowd on a few modes</translation>
    </message>
    <message>
        <source>Details smaller than σ are not worth the KL that they cost: latents overlap more, and the decoder gives the mean of what they stand for.</source>
        <translation>Details smaller than σ are not worth the KL that they cost: latents overlap more, and the decoder gives the mean of what they stand for.</translation>
    </message>
    <message>
        <source>Blur by choice</source>
        <translation>Blur by choice</translation>
    </message>
    <message>
        <source>Play on for a thousand steps: the spots melt into one ragged ring, drawn in towards the middle, about half of the fakes
well inside the modes. This is the blur of VAE images, in two dimensions.
</source>
        <translation>Play on for a thousand steps: the spots melt into one ragged ring, drawn in towards the middle, about half of the fakes
well inside the modes. This is the blur of VAE images, in two dimensions.
</translation>
    </message>
    <message>
        <source>Flow matching alone</source>
        <translation>Flow matching alone</translation>
    </message>
    <message>
        <source>One network, one regression, no opponent. For each real it draws noise and a time t from 0 to 1, goes so far along the straight line between the two, and learns the velocity there.

All eight modes are there early, and they go on sharpening.
</source>
        <translation>One network, one regression, no opponent. For each real it draws noise and a time t from 0 to 1, goes so far along the straight line between the two, and learns the velocity there.

All eight modes are there early, and they go on sharpening.
</translation>
    </message>
    <message>
        <source>What a sample costs</source>
        <translation>What a sample costs</translation>
    </message>
    <message>
        <source>GAN and VAE make a sample in one pass. Here the velocity is followed from noise to data: an **ODE**, in ten steps of two passes each.

Set *Steps of the ODE* under *Objective* to 1, or press *ODE in one step*.
</source>
        <translation>GAN and VAE make a sample in one pass. Here the velocity is followed from noise to data: an **ODE**, in ten steps of two passes each.

Set *Steps of the ODE* under *Objective* to 1, or press *ODE in one step*.
</translation>
    </message>
    <message>
        <source>One step follows the velocity at the start alone: it is the mean way of all samples.</source>
        <translation>One step follows the velocity at the start alone: it is the mean way of all samples.</translation>
    </message>
    <message>
        <source>Follow the ODE in one step.</source>
        <translation>Follow the ODE in one step.</translation>
    </message>
    <message>
        <source>Training is not touched. What do the fakes look like now?</source>
        <translation>Training is not touched. What do the fakes look like now?</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>The same</translation>
    </message>
    <message>
        <source>A few modes are gone</source>
        <translation>A few modes are gone</translation>
    </message>
    <message>
        <source>Hardly any is on a mode</source>
        <translation>Hardly any is on a mode</translation>
    </message>
    <message>
        <source>The way to a mode bends. One long step goes straight on with the velocity from near its beginning: most fakes end outside the ring, some between its modes.</source>
        <translation>The way to a mode bends. One long step goes straight on with the velocity from near its beginning: most fakes end outside the ring, some between its modes.</translation>
    </message>
    <message>
        <source>Back to ten steps</source>
        <translation>Back to ten steps</translation>
    </message>
    <message>
        <source>Set it to 10 again. The fakes are back at once: the network has known the way all along.</source>
        <translation>Set it to 10 again. The fakes are back at once: the network has known the way all along.</translation>
    </message>
    <message>
        <source>Follow the ODE in ten steps again.</source>
        <translation>Follow the ODE in ten steps again.</translation>
    </message>
    <message>
        <source>What each is good at</source>
        <translation>What each is good at</translation>
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
        <translation>| | GAN | VAE | flow matching |
|---|---|---|---|
| covers the modes | often not | yes | yes |
| fakes between modes | few | many | few |
| one sample | one pass | one pass | many passes |
| finds the latent of a real | no | yes | by the ODE, backwards |
| its loss tells progress | no | yes | partly |

Slower rates, penalties or a stronger D make the GAN keep its modes, too: see the lesson *Mode collapse and ways out*.
</translation>
    </message>
    <message>
        <source>Five articles, run</source>
        <translation>Five articles, run</translation>
    </message>
    <message>
        <source>Set-ups from five articles on GANs: what holds in each, and what does not.</source>
        <translation>Set-ups from five articles on GANs: what holds in each, and what does not.</translation>
    </message>
    <message>
        <source>What is printed, and what it does</source>
        <translation>What is printed, and what it does</translation>
    </message>
    <message>
        <source>Listings of GANs are copied from page to page, and few of them are ever run for long. Five are among the presets, under
*Articles*.

Two of them, 4 and 3, are played here at once. The other three are on MNIST: each has a page that opens it. Where MNIST is
not there yet, a window offers to download it, or takes it from a folder; without it read the page, and skip on.
</source>
        <translation>Listings of GANs are copied from page to page, and few of them are ever run for long. Five are among the presets, under
*Articles*.

Two of them, 4 and 3, are played here at once. The other three are on MNIST: each has a page that opens it. Where MNIST is
not there yet, a window offers to download it, or takes it from a folder; without it read the page, and skip on.
</translation>
    </message>
    <message>
        <source>Not to laugh at others: every listing here is one that students copy. Ask who has trained one to the end.</source>
        <translation>Not to laugh at others: every listing here is one that students copy. Ask who has trained one to the end.</translation>
    </message>
    <message>
        <source>Gradient descent with momentum on 2,000 fixed samples of two moons, G first. Its printed loss has a term without G in it:
what is left is the minimax loss.

Train with mini-batches of 128.
</source>
        <translation>Gradient descent with momentum on 2,000 fixed samples of two moons, G first. Its printed loss has a term without G in it:
what is left is the minimax loss.

Train with mini-batches of 128.
</translation>
    </message>
    <message>
        <source>With all 2,000 samples in each update, what becomes of the losses' jumps from step to step?</source>
        <translation>With all 2,000 samples in each update, what becomes of the losses' jumps from step to step?</translation>
    </message>
    <message>
        <source>They grow</source>
        <translation>They grow</translation>
    </message>
    <message>
        <source>They shrink</source>
        <translation>They shrink</translation>
    </message>
    <message>
        <source>They stay</source>
        <translation>They stay</translation>
    </message>
    <message>
        <source>By a factor of 2 to 6 in our runs: less noise in the gradient.</source>
        <translation>By a factor of 2 to 6 in our runs: less noise in the gradient.</translation>
    </message>
    <message>
        <source>Press the chip *All samples at once*, and look at *Losses* behind the flag.</source>
        <translation>Press the chip *All samples at once*, and look at *Losses* behind the flag.</translation>
    </message>
    <message>
        <source>The line gets smooth because nothing is drawn at random any more, not because it knows more.</source>
        <translation>The line gets smooth because nothing is drawn at random any more, not because it knows more.</translation>
    </message>
    <message>
        <source>Let each update learn from all samples.</source>
        <translation>Let each update learn from all samples.</translation>
    </message>
    <message>
        <source>Does it end better?</source>
        <translation>Does it end better?</translation>
    </message>
    <message>
        <source>Two lanes from the start: mini-batches of 128, and all samples at once. Play to 2,000, then compare their distances in
*Quality*, and their losses.

Calm losses are not better fakes: both come as close, and each step of the second costs more. With single samples (the
chip) the fakes stay several times as far off.
</source>
        <translation>Two lanes from the start: mini-batches of 128, and all samples at once. Play to 2,000, then compare their distances in
*Quality*, and their losses.

Calm losses are not better fakes: both come as close, and each step of the second costs more. With single samples (the
chip) the fakes stay several times as far off.
</translation>
    </message>
    <message>
        <source>Article 3: a very deep generator</source>
        <translation>Article 3: a very deep generator</translation>
    </message>
    <message>
        <source>A hundred and two dense layers, one after the other. Every two of them let through about a half of what comes, both ways:
of the latent hardly anything arrives, and all fakes are one picture.
</source>
        <translation>A hundred and two dense layers, one after the other. Every two of them let through about a half of what comes, both ways:
of the latent hardly anything arrives, and all fakes are one picture.
</translation>
    </message>
    <message>
        <source>Half of a half of a half: ask what is left after fifty blocks.</source>
        <translation>Half of a half of a half: ask what is left after fifty blocks.</translation>
    </message>
    <message>
        <source>On the way back, which layers' biases get a gradient worth the name?</source>
        <translation>On the way back, which layers' biases get a gradient worth the name?</translation>
    </message>
    <message>
        <source>The first ones</source>
        <translation>The first ones</translation>
    </message>
    <message>
        <source>The last ones</source>
        <translation>The last ones</translation>
    </message>
    <message>
        <source>All about the same</source>
        <translation>All about the same</translation>
    </message>
    <message>
        <source>Of what comes from D every two layers let through a half: about 0.1 is left at the last bias, and 10⁻¹⁷ at the first.</source>
        <translation>Of what comes from D every two layers let through a half: about 0.1 is left at the last bias, and 10⁻¹⁷ at the first.</translation>
    </message>
    <message>
        <source>Look at the layers</source>
        <translation>Look at the layers</translation>
    </message>
    <message>
        <source>Train 300 steps. *Gradients* draws a dozen of the layers, on a scale of powers of ten: each further back lies lower, by
ten powers and more in all. The last ones learn one picture, whatever the latent.

With first weights by He's rule (*Generator*, *First weights*) both signal and gradient come through.
</source>
        <translation>Train 300 steps. *Gradients* draws a dozen of the layers, on a scale of powers of ten: each further back lies lower, by
ten powers and more in all. The last ones learn one picture, whatever the latent.

With first weights by He's rule (*Generator*, *First weights*) both signal and gradient come through.
</translation>
    </message>
    <message>
        <source>Article 1: the plainest pair</source>
        <translation>Article 1: the plainest pair</translation>
    </message>
    <message>
        <source>Dense networks on **MNIST**, RMSprop, both at once; the loss is the mean of D's probability.

- **Holds**: it trains, and its loss is bounded without clipping.
- **Does not**: no digits come. Within 2,000 steps D is sure of everything, right or wrong; there this loss is flat, G's
gradient fades a thousandfold and the blobs stand still. The listing also gives both players one loss, its text opposite
ones: the text is played here.

Train to 2,000, then press *Loss: non-saturating*: the picture moves.
</source>
        <translation>Dense networks on **MNIST**, RMSprop, both at once; the loss is the mean of D's probability.

- **Holds**: it trains, and its loss is bounded without clipping.
- **Does not**: no digits come. Within 2,000 steps D is sure of everything, right or wrong; there this loss is flat, G's
gradient fades a thousandfold and the blobs stand still. The listing also gives both players one loss, its text opposite
ones: the text is played here.

Train to 2,000, then press *Loss: non-saturating*: the picture moves.
</translation>
    </message>
    <message>
        <source>Article 2: a DCGAN in full width</source>
        <translation>Article 2: a DCGAN in full width</translation>
    </message>
    <message>
        <source>Convolutions on **MNIST** with least squares: a few steps a second without a GPU.

- **Holds**: the networks and the loss train as printed.
- **Does not**: the listing has both players minimise **one total**. D's logit then goes to 1 for reals and 1/2 for fakes,
where the parts balance, and within 100 steps G's gradient is a fortieth. It also has one fixed noise, and pixels from 0
to 1 against a tanh from −1 to 1.

Press *One loss for both* to have it as it is printed.
</source>
        <translation>Convolutions on **MNIST** with least squares: a few steps a second without a GPU.

- **Holds**: the networks and the loss train as printed.
- **Does not**: the listing has both players minimise **one total**. D's logit then goes to 1 for reals and 1/2 for fakes,
where the parts balance, and within 100 steps G's gradient is a fortieth. It also has one fixed noise, and pixels from 0
to 1 against a tanh from −1 to 1.

Press *One loss for both* to have it as it is printed.
</translation>
    </message>
    <message>
        <source>Give both players one loss.</source>
        <translation>Give both players one loss.</translation>
    </message>
    <message>
        <source>Article 5: tricks</source>
        <translation>Article 5: tricks</translation>
    </message>
    <message>
        <source>Small dense networks on **MNIST**: squared error on reals, cross-entropy on fakes, and a list of tricks.

- **Does not** hold: the plain set-up. D soon wins, and after 3,000 steps the fakes are one dark picture, whatever the
latent. Label smoothing or noise alone did not help, in one run each.
- **Holds**: batch norm in G lets digits come, three to four times as close.

Train to 3,000; then choose *Generator*, *Norm*, batch, and *Apply and restart*.
</source>
        <translation>Small dense networks on **MNIST**: squared error on reals, cross-entropy on fakes, and a list of tricks.

- **Does not** hold: the plain set-up. D soon wins, and after 3,000 steps the fakes are one dark picture, whatever the
latent. Label smoothing or noise alone did not help, in one run each.
- **Holds**: batch norm in G lets digits come, three to four times as close.

Train to 3,000; then choose *Generator*, *Norm*, batch, and *Apply and restart*.
</translation>
    </message>
    <message>
        <source>What to take home</source>
        <translation>What to take home</translation>
    </message>
    <message>
        <source>- A loss that is printed need not be the loss that is meant: take its gradient.
- Whether both players move at once or in turns changes the game.
- No number in a loss curve says that fakes are good. Look at them, and measure a distance.

What was mended in each, and why, is told with its preset: *Help*, *What am I looking at?*
</source>
        <translation>- A loss that is printed need not be the loss that is meant: take its gradient.
- Whether both players move at once or in turns changes the game.
- No number in a loss curve says that fakes are good. Look at them, and measure a distance.

What was mended in each, and why, is told with its preset: *Help*, *What am I looking at?*
</translation>
    </message>
    <message>
        <source>Have them write down one listing of their own that they have never run to the end.</source>
        <translation>Have them write down one listing of their own that they have never run to the end.</translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation>Handwritten digits</translation>
    </message>
    <message>
        <source>From blobs to digits, and how one can tell whether they are good.</source>
        <translation>From blobs to digits, and how one can tell whether they are good.</translation>
    </message>
    <message>
        <source>1,797 real digits</source>
        <translation>1,797 real digits</translation>
    </message>
    <message>
        <source>The same two networks as on the plane, only that a sample is now a picture of 8×8 pixels: 64 numbers.

Left are fakes, always from the same latents, so that what changes is G. Right are reals.
</source>
        <translation>The same two networks as on the plane, only that a sample is now a picture of 8×8 pixels: 64 numbers.

Left are fakes, always from the same latents, so that what changes is G. Right are reals.
</translation>
    </message>
    <message>
        <source>Small enough to train in the room, and real: scans of the handwriting of 13 people.</source>
        <translation>Small enough to train in the room, and real: scans of the handwriting of 13 people.</translation>
    </message>
    <message>
        <source>Strokes first</source>
        <translation>Strokes first</translation>
    </message>
    <message>
        <source>Train. Strokes come within some hundred steps, digits after them.</source>
        <translation>Train. Strokes come within some hundred steps, digits after them.</translation>
    </message>
    <message>
        <source>Are they new?</source>
        <translation>Are they new?</translation>
    </message>
    <message>
        <source>Click a fake. Below stand the real images nearest to it: is it a copy?

Click a second one: G walks between the two latents. Smooth changes all the way are a sign that it has learned more than
a list of pictures.
</source>
        <translation>Click a fake. Below stand the real images nearest to it: is it a copy?

Click a second one: G walks between the two latents. Smooth changes all the way are a sign that it has learned more than
a list of pictures.
</translation>
    </message>
    <message>
        <source>Ask what a generator that only copies its pool would show here: the same picture, and jumps on the walk.</source>
        <translation>Ask what a generator that only copies its pool would show here: the same picture, and jumps on the walk.</translation>
    </message>
    <message>
        <source>Are all ten there?</source>
        <translation>Are all ten there?</translation>
    </message>
    <message>
        <source>The view *Classes* trains a small classifier on the reals, in the background, and counts what the fakes are. Missing digits
are mode collapse that no loss tells of.
</source>
        <translation>The view *Classes* trains a small classifier on the reals, in the background, and counts what the fakes are. Missing digits
are mode collapse that no loss tells of.
</translation>
    </message>
    <message>
        <source>The classifier's own accuracy stands beside the counts: say what it would mean for them if it were 60 %.</source>
        <translation>The classifier's own accuracy stands beside the counts: say what it would mean for them if it were 60 %.</translation>
    </message>
    <message>
        <source>A perfect score on which of these would say that fakes are as good as reals?</source>
        <translation>A perfect score on which of these would say that fakes are as good as reals?</translation>
    </message>
    <message>
        <source>G's loss at 0</source>
        <translation>G's loss at 0</translation>
    </message>
    <message>
        <source>All ten classes, in equal parts</source>
        <translation>All ten classes, in equal parts</translation>
    </message>
    <message>
        <source>Neither alone</source>
        <translation>Neither alone</translation>
    </message>
    <message>
        <source>Ten sloppy digits in equal parts pass the count. That is why distances on features are measured as well.</source>
        <translation>Ten sloppy digits in equal parts pass the count. That is why distances on features are measured as well.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Train to the end of the preset, and look at both scores.

Then try *Digits, by their class*: both networks are told which digit is meant.
</source>
        <translation>Train to the end of the preset, and look at both scores.

Then try *Digits, by their class*: both networks are told which digit is meant.
</translation>
    </message>
    <message>
        <source>Inside the optimizer</source>
        <translation>Inside the optimizer</translation>
    </message>
    <message>
        <source>What Adam makes of a gradient, weight by weight: steps, moments and noise.</source>
        <translation>What Adam makes of a gradient, weight by weight: steps, moments and noise.</translation>
    </message>
    <message>
        <source>A step is not the gradient</source>
        <translation>A step is not the gradient</translation>
    </message>
    <message>
        <source>The view *Inside the optimizer* shows how far a weight moves for each unit of its gradient: its **effective step**. For SGD
that is the learning rate, for all weights alike. For Adam it is not.
</source>
        <translation>The view *Inside the optimizer* shows how far a weight moves for each unit of its gradient: its **effective step**. For SGD
that is the learning rate, for all weights alike. For Adam it is not.
</translation>
    </message>
    <message>
        <source>Write Adam's step on the board, and cross out all but g over the root of v.</source>
        <translation>Write Adam's step on the board, and cross out all but g over the root of v.</translation>
    </message>
    <message>
        <source>Adam divides by the size of past gradients. Which weights take the largest effective steps?</source>
        <translation>Adam divides by the size of past gradients. Which weights take the largest effective steps?</translation>
    </message>
    <message>
        <source>Those with large gradients</source>
        <translation>Those with large gradients</translation>
    </message>
    <message>
        <source>Those with small gradients</source>
        <translation>Those with small gradients</translation>
    </message>
    <message>
        <source>All take the same</source>
        <translation>All take the same</translation>
    </message>
    <message>
        <source>So layers that are hardly reached by the gradient move all the same; and noise is amplified where signal is small.</source>
        <translation>So layers that are hardly reached by the gradient move all the same; and noise is amplified where signal is small.</translation>
    </message>
    <message>
        <source>Train and look</source>
        <translation>Train and look</translation>
    </message>
    <message>
        <source>The band is the middle half of all weights. How many decades does it span?</source>
        <translation>The band is the middle half of all weights. How many decades does it span?</translation>
    </message>
    <message>
        <source>Take the division away</source>
        <translation>Take the division away</translation>
    </message>
    <message>
        <source>Give G plain SGD, in the middle of the run. What will become of the band?</source>
        <translation>Give G plain SGD, in the middle of the run. What will become of the band?</translation>
    </message>
    <message>
        <source>Ask for a drawing of what comes before anybody presses anything.</source>
        <translation>Ask for a drawing of what comes before anybody presses anything.</translation>
    </message>
    <message>
        <source>Choose SGD for G.</source>
        <translation>Choose SGD for G.</translation>
    </message>
    <message>
        <source>One step for all</source>
        <translation>One step for all</translation>
    </message>
    <message>
        <source>Let it train on: from the swap on, G's band is a line. Every weight moves by the learning rate times its gradient.</source>
        <translation>Let it train on: from the swap on, G's band is a line. Every weight moves by the learning rate times its gradient.</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>What it costs</translation>
    </message>
    <message>
        <source>At the same rate G now moves far less. Watch *Quality*, then give it Adam back.</source>
        <translation>At the same rate G now moves far less. Watch *Quality*, then give it Adam back.</translation>
    </message>
    <message>
        <source>The rate that is right for SGD would be a hundred times this one: the lesson on optimizers tries it.</source>
        <translation>The rate that is right for SGD would be a hundred times this one: the lesson on optimizers tries it.</translation>
    </message>
    <message>
        <source>Other views of the same step</source>
        <translation>Other views of the same step</translation>
    </message>
    <message>
        <source>The chip in the view's head chooses more: the angle between step and gradient, both moments, the noise of the gradient, and
whether a step went too far along its own direction.

Side by side in lanes these tell optimizers apart better than any loss curve.
</source>
        <translation>The chip in the view's head chooses more: the angle between step and gradient, both moments, the noise of the gradient, and
whether a step went too far along its own direction.

Side by side in lanes these tell optimizers apart better than any loss curve.
</translation>
    </message>
    <message>
        <source>Bring Dirac home without R1</source>
        <translation>Bring Dirac home without R1</translation>
    </message>
    <message>
        <source>The smallest GAN circles for ever. End it, and R1 is not allowed.</source>
        <translation>The smallest GAN circles for ever. End it, and R1 is not allowed.</translation>
    </message>
    <message>
        <source>Home, without R1</source>
        <translation>Home, without R1</translation>
    </message>
    <message>
        <source>All reals are 0, G has one weight, D one slope, and they circle. Bring **both within 0.05 of rest by step 3,000**.

The two penalties R1 and R2 have to stay off, and the data, both networks and the loss as they are. All else is yours: rates, optimizers,
dynamics, noise, decay.

Save it (*File*, *Save the run on show alone*) and hand it in: `ganviz replay FILE --challenge challenge-dirac` plays it again and says whether
it counts.
</source>
        <translation>All reals are 0, G has one weight, D one slope, and they circle. Bring **both within 0.05 of rest by step 3,000**.

The two penalties R1 and R2 have to stay off, and the data, both networks and the loss as they are. All else is yours: rates, optimizers,
dynamics, noise, decay.

Save it (*File*, *Save the run on show alone*) and hand it in: `ganviz replay FILE --challenge challenge-dirac` plays it again and says whether
it counts.
</translation>
    </message>
    <message>
        <source>Train until both are within 0.05 of rest, by step 3,000.</source>
        <translation>Train until both are within 0.05 of rest, by step 3,000.</translation>
    </message>
    <message>
        <source>Eight modes, D's rate untouched</source>
        <translation>Eight modes, D's rate untouched</translation>
    </message>
    <message>
        <source>The ring has collapsed as D is slow. Bring it back, and leave D's learning rate alone.</source>
        <translation>The ring has collapsed as D is slow. Bring it back, and leave D's learning rate alone.</translation>
    </message>
    <message>
        <source>Cover the ring</source>
        <translation>Cover the ring</translation>
    </message>
    <message>
        <source>D learns 25 times more slowly than G, and all fakes crowd together. **Cover at least seven of the eight modes by step
8,000**.

D's optimizer and its rate have to stay as they are, and so do the data and both networks. All else is yours.

Save it (*File*, *Save the run on show alone*) and hand it in: `ganviz replay FILE --challenge challenge-collapse` plays it again and says
whether it counts.
</source>
        <translation>D learns 25 times more slowly than G, and all fakes crowd together. **Cover at least seven of the eight modes by step
8,000**.

D's optimizer and its rate have to stay as they are, and so do the data and both networks. All else is yours.

Save it (*File*, *Save the run on show alone*) and hand it in: `ganviz replay FILE --challenge challenge-collapse` plays it again and says
whether it counts.
</translation>
    </message>
    <message>
        <source>Train until seven modes are covered, by step 8,000.</source>
        <translation>Train until seven modes are covered, by step 8,000.</translation>
    </message>
</context>
</TS>
