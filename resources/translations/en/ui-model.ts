<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>{now} modes are covered</source>
        <translation>{now} modes are covered</translation>
    </message>
    <message>
        <source>The distance to the data is {now}</source>
        <translation>The distance to the data is {now}</translation>
    </message>
    <message>
        <source>The distance to rest is {now}</source>
        <translation>The distance to rest is {now}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Fewer</translation>
    </message>
    <message>
        <source>As many</source>
        <translation>As many</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>Longer</translation>
    </message>
    <message>
        <source>Shorter</source>
        <translation>Shorter</translation>
    </message>
    <message>
        <source>About the same</source>
        <translation>About the same</translation>
    </message>
    <message>
        <source>At step {step:,}: {now}. And at step {end:,}?</source>
        <translation>At step {step:,}: {now}. And at step {end:,}?</translation>
    </message>
    <message>
        <source>{before} at step {begun:,}, {after} at step {end:,}</source>
        <translation>{before} at step {begun:,}, {after} at step {end:,}</translation>
    </message>
    <message>
        <source>{verdict}. {numbers}. {score}.</source>
        <translation>{verdict}. {numbers}. {score}.</translation>
    </message>
    <message>
        <source>Predict to step {step:,}</source>
        <translation>Predict to step {step:,}</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Predict</translation>
    </message>
    <message>
        <source>You say: {answer}. It is told at step {step:,}.</source>
        <translation>You say: {answer}. It is told at step {step:,}.</translation>
    </message>
    <message>
        <source>A prediction is of one run, at its newest step: end the comparison, or come back to now.</source>
        <translation>A prediction is of one run, at its newest step: end the comparison, or come back to now.</translation>
    </message>
    <message>
        <source>Nothing is measured of this run yet: let it make some steps.</source>
        <translation>Nothing is measured of this run yet: let it make some steps.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Not so: {answer}</source>
        <translation>Not so: {answer}</translation>
    </message>
    <message>
        <source>The prediction is left open.</source>
        <translation>The prediction is left open.</translation>
    </message>
    <message>
        <source>After {steps:,} steps alone {player}'s loss still falls a little</source>
        <translation>After {steps:,} steps alone {player}'s loss still falls a little</translation>
    </message>
    <message>
        <source>After {steps:,} steps alone {player}'s loss hardly falls any more</source>
        <translation>After {steps:,} steps alone {player}'s loss hardly falls any more</translation>
    </message>
    <message>
        <source>{other} is frozen: {player} alone learns until its loss stalls. Pause ends it.</source>
        <translation>{other} is frozen: {player} alone learns until its loss stalls. Pause ends it.</translation>
    </message>
    <message>
        <source>{how}: lowest mean of {count} steps {loss}. Play lets {other} go on.</source>
        <translation>{how}: lowest mean of {count} steps {loss}. Play lets {other} go on.</translation>
    </message>
    <message>
        <source>{player} alone for {steps:,} steps. Pause ends it.</source>
        <translation>{player} alone for {steps:,} steps. Pause ends it.</translation>
    </message>
    <message>
        <source>Ended after {steps:,} steps of {player} alone; its loss had not stalled.</source>
        <translation>Ended after {steps:,} steps of {player} alone; its loss had not stalled.</translation>
    </message>
    <message>
        <source>there is no run {run} in it</source>
        <translation>there is no run {run} in it</translation>
    </message>
    <message>
        <source>Nothing was changed before step {step:,}.</source>
        <translation>Nothing was changed before step {step:,}.</translation>
    </message>
    <message>
        <source>There is no change after step {step:,}.</source>
        <translation>There is no change after step {step:,}.</translation>
    </message>
    <message>
        <source>There is no change {number} in this run.</source>
        <translation>There is no change {number} in this run.</translation>
    </message>
    <message>
        <source>There is no change before step {step:,}.</source>
        <translation>There is no change before step {step:,}.</translation>
    </message>
    <message>
        <source>{number}  step {step:,}: {words}</source>
        <translation>{number}  step {step:,}: {words}</translation>
    </message>
    <message>
        <source>{change} was changed at step 0: there is nothing before it.</source>
        <translation>{change} was changed at step 0: there is nothing before it.</translation>
    </message>
    <message>
        <source>Nothing of {change} is in force now: there is nothing to take back.</source>
        <translation>Nothing of {change} is in force now: there is nothing to take back.</translation>
    </message>
    <message>
        <source>Taken back now: {change}</source>
        <translation>Taken back now: {change}</translation>
    </message>
    <message>
        <source>Step {step:,}, before {change}. What you change here begins a branch; the run with the change stays.</source>
        <translation>Step {step:,}, before {change}. What you change here begins a branch; the run with the change stays.</translation>
    </message>
    <message>
        <source>this run is on show already</source>
        <translation>this run is on show already</translation>
    </message>
    <message>
        <source>points and pictures cannot be compared</source>
        <translation>points and pictures cannot be compared</translation>
    </message>
    <message>
        <source>a run that could not begin cannot be compared</source>
        <translation>a run that could not begin cannot be compared</translation>
    </message>
    <message>
        <source>a run that was computed elsewhere is not trained here</source>
        <translation>a run that was computed elsewhere is not trained here</translation>
    </message>
    <message>
        <source>{players} learn</source>
        <translation>{players} learn</translation>
    </message>
    <message>
        <source>{players} learns</source>
        <translation>{players} learns</translation>
    </message>
    <message>
        <source>D sees fakes and reals</source>
        <translation>D sees fakes and reals</translation>
    </message>
    <message>
        <source>D sees fakes</source>
        <translation>D sees fakes</translation>
    </message>
    <message>
        <source>back through both</source>
        <translation>back through both</translation>
    </message>
    <message>
        <source>G makes fakes of latents</source>
        <translation>G makes fakes of latents</translation>
    </message>
    <message>
        <source>how wrong is {players}?</source>
        <translation>how wrong is {players}?</translation>
    </message>
    <message>
        <source>back through D</source>
        <translation>back through D</translation>
    </message>
    <message>
        <source>back through D, fakes and G</source>
        <translation>back through D, fakes and G</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>{count} runs are too many to compare: {most} at most</source>
        <translation>{count} runs are too many to compare: {most} at most</translation>
    </message>
    <message>
        <source>{most} runs are the most that can be compared: remove one first</source>
        <translation>{most} runs are the most that can be compared: remove one first</translation>
    </message>
    <message>
        <source>Train until {series} is {bounds}.</source>
        <translation>Train until {series} is {bounds}.</translation>
    </message>
    <message>
        <source>This page is about another run than the one on show: one of “{title}”.</source>
        <translation>This page is about another run than the one on show: one of “{title}”.</translation>
    </message>
    <message>
        <source>{series}: from {before} to {after}.</source>
        <translation>{series}: from {before} to {after}.</translation>
    </message>
    <message>
        <source>Train to step {step:,}.</source>
        <translation>Train to step {step:,}.</translation>
    </message>
    <message>
        <source>Train on to step {step:,}.</source>
        <translation>Train on to step {step:,}.</translation>
    </message>
    <message>
        <source>Change the setting.</source>
        <translation>Change the setting.</translation>
    </message>
    <message>
        <source>Wait for the line below the picture to say “{condition}”.</source>
        <translation>Wait for the line below the picture to say “{condition}”.</translation>
    </message>
    <message>
        <source>Train until {series} is {bounds}, by step {step:,}.</source>
        <translation>Train until {series} is {bounds}, by step {step:,}.</translation>
    </message>
    <message>
        <source>at least {low} and at most {high}</source>
        <translation>at least {low} and at most {high}</translation>
    </message>
    <message>
        <source>Step {step:,} is past: R begins again.</source>
        <translation>Step {step:,} is past: R begins again.</translation>
    </message>
    <message>
        <source>Not in this challenge: {setting} has to stay as it is</source>
        <translation>Not in this challenge: {setting} has to stay as it is</translation>
    </message>
    <message>
        <source>You say: {answer}. The run tells at step {step:,}.</source>
        <translation>You say: {answer}. The run tells at step {step:,}.</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Right.</translation>
    </message>
    <message>
        <source>It is: {answer}.</source>
        <translation>It is: {answer}.</translation>
    </message>
    <message>
        <source>{setting} was changed, which has to stay as it is: open the challenge anew.</source>
        <translation>{setting} was changed, which has to stay as it is: open the challenge anew.</translation>
    </message>
    <message>
        <source>It rises</source>
        <translation>It rises</translation>
    </message>
    <message>
        <source>It falls</source>
        <translation>It falls</translation>
    </message>
    <message>
        <source>When {player} has learned from this batch, where does the mean {output} of the batch go?</source>
        <translation>When {player} has learned from this batch, where does the mean {output} of the batch go?</translation>
    </message>
    <message>
        <source>D's loss was {loss} in the step before. On the new batch of this one, where does it go?</source>
        <translation>D's loss was {loss} in the step before. On the new batch of this one, where does it go?</translation>
    </message>
    <message>
        <source>{right} of {made} right</source>
        <translation>{right} of {made} right</translation>
    </message>
    <message>
        <source>{setup}, seed {seed}</source>
        <translation>{setup}, seed {seed}</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>Run {number}</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>branch</translation>
    </message>
    <message>
        <source>there is no run {run}</source>
        <translation>there is no run {run}</translation>
    </message>
    <message>
        <source>{name} has not begun yet: nothing can branch off it</source>
        <translation>{name} has not begun yet: nothing can branch off it</translation>
    </message>
    <message>
        <source>nothing can branch off at step {step:,}: the run has steps 0 to {last:,}</source>
        <translation>nothing can branch off at step {step:,}: the run has steps 0 to {last:,}</translation>
    </message>
    <message>
        <source>the run on show cannot be deleted: show another one first</source>
        <translation>the run on show cannot be deleted: show another one first</translation>
    </message>
    <message>
        <source>no run has begun yet</source>
        <translation>no run has begun yet</translation>
    </message>
    <message>
        <source>a run on show cannot be hidden: show another one first</source>
        <translation>a run on show cannot be hidden: show another one first</translation>
    </message>
    <message>
        <source>one run branches off, not several: choose a lane first</source>
        <translation>one run branches off, not several: choose a lane first</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} latents at random</source>
        <translation><numerusform>{count:,} latent at random</numerusform><numerusform>{count:,} latents at random</numerusform></translation>
    </message>
    <message>
        <source>{turn}: draw {latents}; no reals are needed.</source>
        <translation>{turn}: draw {latents}; no reals are needed.</translation>
    </message>
    <message numerus="yes">
        <source>G turns the latents into {count:,} fakes.</source>
        <translation><numerusform>G turns the latent into {count:,} fake.</numerusform><numerusform>G turns the latents into {count:,} fakes.</numerusform></translation>
    </message>
    <message>
        <source>D gives each a score, high for real; on average {outputs}.</source>
        <translation>D gives each a score, high for real; on average {outputs}.</translation>
    </message>
    <message>
        <source>{player}'s loss on this batch is {loss}</source>
        <translation>{player}'s loss on this batch is {loss}</translation>
    </message>
    <message>
        <source>{what}: the less, the more D takes its fakes for real.</source>
        <translation>{what}: the less, the more D takes its fakes for real.</translation>
    </message>
    <message>
        <source>Backwards through D and the fakes to G's weights: the gradient has norm {norm}.</source>
        <translation>Backwards through D and the fakes to G's weights: the gradient has norm {norm}.</translation>
    </message>
    <message>
        <source>{optimizer} moves {player}'s weights by {length}.</source>
        <translation>{optimizer} moves {player}'s weights by {length}.</translation>
    </message>
    <message>
        <source>For this batch {changes}.</source>
        <translation>For this batch {changes}.</translation>
    </message>
    <message>
        <source>{player}, {turn} of {total}</source>
        <translation>{player}, {turn} of {total}</translation>
    </message>
    <message>
        <source>Ahead, {player} looks again</source>
        <translation>Ahead, {player} looks again</translation>
    </message>
    <message>
        <source>{player}'s turn</source>
        <translation>{player}'s turn</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} reals of the data</source>
        <translation><numerusform>{count:,} real of the data</numerusform><numerusform>{count:,} reals of the data</numerusform></translation>
    </message>
    <message>
        <source>{turn}: draw {reals}, and take the latents whose fakes the other has just learned from.</source>
        <translation>{turn}: draw {reals}, and take the latents whose fakes the other has just learned from.</translation>
    </message>
    <message>
        <source>{turn}: take the latents whose fakes the other has just learned from.</source>
        <translation>{turn}: take the latents whose fakes the other has just learned from.</translation>
    </message>
    <message>
        <source>{turn}: draw {reals} and {latents}.</source>
        <translation>{turn}: draw {reals} and {latents}.</translation>
    </message>
    <message>
        <source>Noise is added to all that D sees.</source>
        <translation>Noise is added to all that D sees.</translation>
    </message>
    <message>
        <source>D, as it would be {unroll} updates later, says how likely each is real; on average {outputs}.</source>
        <translation>D, as it would be {unroll} updates later, says how likely each is real; on average {outputs}.</translation>
    </message>
    <message>
        <source>D, as it would be {unroll} updates later, gives each a score, high for real; on average {outputs}.</source>
        <translation>D, as it would be {unroll} updates later, gives each a score, high for real; on average {outputs}.</translation>
    </message>
    <message>
        <source>D says how likely each is real; on average {outputs}.</source>
        <translation>D says how likely each is real; on average {outputs}.</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>{what}: how far fakes are from reals in what D's last layer sees.</source>
        <translation>{what}: how far fakes are from reals in what D's last layer sees.</translation>
    </message>
    <message>
        <source>Backwards through D to D's weights: the gradient has norm {norm}.</source>
        <translation>Backwards through D to D's weights: the gradient has norm {norm}.</translation>
    </message>
    <message>
        <source>{player}'s gate is shut at this loss: it makes no move, and its weights stay as they are.</source>
        <translation>{player}'s gate is shut at this loss: it makes no move, and its weights stay as they are.</translation>
    </message>
    <message>
        <source>{dynamics} makes a direction of norm {norm}.</source>
        <translation>{dynamics} makes a direction of norm {norm}.</translation>
    </message>
    <message>
        <source>{player} looks ahead by a step of {length}, which it takes back before it learns.</source>
        <translation>{player} looks ahead by a step of {length}, which it takes back before it learns.</translation>
    </message>
    <message>
        <source>From where {player} stood, by the gradient found ahead: </source>
        <translation>From where {player} stood, by the gradient found ahead: </translation>
    </message>
    <message>
        <source>{optimizer} moves {player}'s weights by {length} ({share:.2%} of their norm).</source>
        <translation>{optimizer} moves {player}'s weights by {length} ({share:.2%} of their norm).</translation>
    </message>
    <message>
        <source>Here the step ends: {player}'s loss is no finite number any more. It cannot be taken.</source>
        <translation>Here the step ends: {player}'s loss is no finite number any more. It cannot be taken.</translation>
    </message>
    <message>
        <source>Here the step ends: {player}'s weights are no finite numbers any more. It cannot be taken.</source>
        <translation>Here the step ends: {player}'s weights are no finite numbers any more. It cannot be taken.</translation>
    </message>
    <message>
        <source>{player} makes no update: this is a step of {other} alone.</source>
        <translation>{player} makes no update: this is a step of {other} alone.</translation>
    </message>
    <message>
        <source>{player} makes no update: it is frozen.</source>
        <translation>{player} makes no update: it is frozen.</translation>
    </message>
    <message>
        <source>Penalties are in it.</source>
        <translation>Penalties are in it.</translation>
    </message>
    <message>
        <source>{what}: the less, the better it tells reals from fakes.</source>
        <translation>{what}: the less, the better it tells reals from fakes.</translation>
    </message>
    <message>
        <source>Clipped to norm {norm}.</source>
        <translation>Clipped to norm {norm}.</translation>
    </message>
    <message>
        <source>Step through follows one run: end the comparison, or choose one run alone, to walk through its steps</source>
        <translation>Step through follows one run: end the comparison, or choose one run alone, to walk through its steps</translation>
    </message>
    <message>
        <source>Step {step:,}</source>
        <translation>Step {step:,}</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} of {total}</translation>
    </message>
    <message>
        <source>You say: {answer}.</source>
        <translation>You say: {answer}.</translation>
    </message>
    <message>
        <source>{verdict}: {numbers}. {score}.</source>
        <translation>{verdict}: {numbers}. {score}.</translation>
    </message>
    <message>
        <source>The step is computed on a copy of the run…</source>
        <translation>The step is computed on a copy of the run…</translation>
    </message>
    <message>
        <source>The step is taken…</source>
        <translation>The step is taken…</translation>
    </message>
    <message>
        <source>Step {step:,} is walked through, as it was done.</source>
        <translation>Step {step:,} is walked through, as it was done.</translation>
    </message>
    <message>
        <source>Step {step:,} was not taken: the run stands before it, at step {before:,}.</source>
        <translation>Step {step:,} was not taken: the run stands before it, at step {before:,}.</translation>
    </message>
    <message>
        <source>There is no run to walk through a step of.</source>
        <translation>There is no run to walk through a step of.</translation>
    </message>
    <message>
        <source>This step cannot be walked through: {reason}.</source>
        <translation>This step cannot be walked through: {reason}.</translation>
    </message>
    <message>
        <source>Step {step:,} is taken, and differs from what was told: please report this.</source>
        <translation>Step {step:,} is taken, and differs from what was told: please report this.</translation>
    </message>
    <message>
        <source>The step diverged, as told: the run went back to its last sound step.</source>
        <translation>The step diverged, as told: the run went back to its last sound step.</translation>
    </message>
    <message>
        <source>Not so. {answer}</source>
        <translation>Not so. {answer}</translation>
    </message>
    <message>
        <source>The question is left open.</source>
        <translation>The question is left open.</translation>
    </message>
    <message>
        <source>Step {step:,} is taken: all numbers are as told, to the last bit.</source>
        <translation>Step {step:,} is taken: all numbers are as told, to the last bit.</translation>
    </message>
    <message>
        <source>Step {step:,} is taken.</source>
        <translation>Step {step:,} is taken.</translation>
    </message>
    <message>
        <source>The run goes on from before step {step:,}, which was not walked through.</source>
        <translation>The run goes on from before step {step:,}, which was not walked through.</translation>
    </message>
    <message>
        <source>Next begins step {step:,}.</source>
        <translation>Next begins step {step:,}.</translation>
    </message>
    <message>
        <source>There is no step {step:,}: this run has steps 0 to {end:,}.</source>
        <translation>There is no step {step:,}: this run has steps 0 to {end:,}.</translation>
    </message>
    <message>
        <source>This run was computed elsewhere: no step of it is computed anew here.</source>
        <translation>This run was computed elsewhere: no step of it is computed anew here.</translation>
    </message>
    <message>
        <source>Training rests while step {step:,} is computed anew.</source>
        <translation>Training rests while step {step:,} is computed anew.</translation>
    </message>
    <message>
        <source>Made again in {lane}: {words}</source>
        <translation>Made again in {lane}: {words}</translation>
    </message>
    <message>
        <source>Taken back in {lane}: {words}</source>
        <translation>Taken back in {lane}: {words}</translation>
    </message>
    <message>
        <source>The run is still loading: nothing can be taken back yet.</source>
        <translation>The run is still loading: nothing can be taken back yet.</translation>
    </message>
    <message>
        <source>The run is still loading: nothing can be made again yet.</source>
        <translation>The run is still loading: nothing can be made again yet.</translation>
    </message>
    <message>
        <source>It cannot be taken back now: {error}</source>
        <translation>It cannot be taken back now: {error}</translation>
    </message>
    <message>
        <source>Taken back: {words}</source>
        <translation>Taken back: {words}</translation>
    </message>
    <message>
        <source>Made again: {words}</source>
        <translation>Made again: {words}</translation>
    </message>
    <message>
        <source>there is no run to change</source>
        <translation>there is no run to change</translation>
    </message>
</context>
</TS>
