<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Stages of a s&amp;tep</source>
        <translation>Stages of a s&amp;tep</translation>
    </message>
    <message>
        <source>T&amp;ime</source>
        <translation>T&amp;ime</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Te&amp;xt size</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Run</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>({kind}: {error}). The run goes on. The log has the details.</source>
        <translation>({kind}: {error}). The run goes on. The log has the details.</translation>
    </message>
    <message>
        <source>Something went wrong in the window</source>
        <translation>Something went wrong in the window</translation>
    </message>
    <message>
        <source>The session before is kept.</source>
        <translation>The session before is kept.</translation>
    </message>
    <message>
        <source>{run}, at step {step:,}, of {time:%H:%M, %d %B}.</source>
        <translation>{run}, at step {step:,}, of {time:%H:%M, %d %B}.</translation>
    </message>
    <message>
        <source>({reason}). What you do now would be lost if the window ended in an unusual way: save the session yourself, to another disk.</source>
        <translation>({reason}). What you do now would be lost if the window ended in an unusual way: save the session yourself, to another disk.</translation>
    </message>
    <message>
        <source>It was not saved.</source>
        <translation>It was not saved.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>The last session was cut short:</source>
        <translation>The last session was cut short:</translation>
    </message>
    <message>
        <source>The session could not be kept by itself</source>
        <translation>The session could not be kept by itself</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Go back to it</translation>
    </message>
    <message numerus="yes">
        <source>{count} settings changed from the preset</source>
        <translation><numerusform>{count} setting changed from the preset</numerusform><numerusform>{count} settings changed from the preset</numerusform></translation>
    </message>
    <message>
        <source>Take this one back, and start again: that takes new weights</source>
        <translation>Take this one back, and start again: that takes new weights</translation>
    </message>
    <message>
        <source>{summary}: which, and back to it</source>
        <translation>{summary}: which, and back to it</translation>
    </message>
    <message>
        <source>&amp;Back to preset (starts again: new weights)</source>
        <translation>&amp;Back to preset (starts again: new weights)</translation>
    </message>
    <message>
        <source>&amp;Back to preset</source>
        <translation>&amp;Back to preset</translation>
    </message>
    <message>
        <source>changed · {count}</source>
        <translation>changed · {count}</translation>
    </message>
    <message>
        <source>Choose a setting to take it back</source>
        <translation>Choose a setting to take it back</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>Take this one back</source>
        <translation>Take this one back</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Dismiss</translation>
    </message>
    <message>
        <source>step {step:,}</source>
        <translation>step {step:,}</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>copy</translation>
    </message>
    <message>
        <source>R1, weight 0.1</source>
        <translation>R1, weight 0.1</translation>
    </message>
    <message>
        <source>R1, weight 1</source>
        <translation>R1, weight 1</translation>
    </message>
    <message>
        <source>gradient penalty, weight 10</source>
        <translation>gradient penalty, weight 10</translation>
    </message>
    <message>
        <source>DRAGAN, weight 10</source>
        <translation>DRAGAN, weight 10</translation>
    </message>
    <message>
        <source>A copy, to be changed with the controls</source>
        <translation>A copy, to be changed with the controls</translation>
    </message>
    <message>
        <source>Choose it and change whatever you like: the other stays as it is</source>
        <translation>Choose it and change whatever you like: the other stays as it is</translation>
    </message>
    <message>
        <source>A penalty for D</source>
        <translation>A penalty for D</translation>
    </message>
    <message>
        <source>none</source>
        <comment>penalty</comment>
        <translation>none</translation>
    </message>
    <message>
        <source>All begin anew</source>
        <translation>All begin anew</translation>
    </message>
    <message>
        <source>All go on from step {step:,}</source>
        <translation>All go on from step {step:,}</translation>
    </message>
    <message>
        <source>Another optimizer for both</source>
        <translation>Another optimizer for both</translation>
    </message>
    <message>
        <source>Another loss</source>
        <translation>Another loss</translation>
    </message>
    <message>
        <source>Another batch size</source>
        <translation>Another batch size</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Another seed</translation>
    </message>
    <message>
        <source>Another optimizer for {player}</source>
        <translation>Another optimizer for {player}</translation>
    </message>
    <message>
        <source>{player}'s learning rate</source>
        <translation>{player}'s learning rate</translation>
    </message>
    <message>
        <source>{name} is compared no longer. It stays in the list of runs.</source>
        <translation>{name} is compared no longer. It stays in the list of runs.</translation>
    </message>
    <message>
        <source>{name}: not changed. {error}</source>
        <translation>{name}: not changed. {error}</translation>
    </message>
    <message>
        <source>{name} diverged in step {step:,}. The others go on.</source>
        <translation>{name} diverged in step {step:,}. The others go on.</translation>
    </message>
    <message>
        <source>{name} cannot go on: {message}</source>
        <translation>{name} cannot go on: {message}</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Steps done</translation>
    </message>
    <message>
        <source>Epochs: how many real samples D has been given, over how many there are in the fixed set. They count from 0 again when the set changes.</source>
        <translation>Epochs: how many real samples D has been given, over how many there are in the fixed set. They count from 0 again when the set changes.</translation>
    </message>
    <message>
        <source>epoch {count}</source>
        <translation>epoch {count}</translation>
    </message>
    <message>
        <source>Get {title}</source>
        <translation>Get {title}</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connecting…</translation>
    </message>
    <message>
        <source>A folder with the files of {title}</source>
        <translation>A folder with the files of {title}</translation>
    </message>
    <message>
        <source>Checking the files…</source>
        <translation>Checking the files…</translation>
    </message>
    <message>
        <source>Stopped. What has arrived is kept: the next download goes on from there.</source>
        <translation>Stopped. What has arrived is kept: the next download goes on from there.</translation>
    </message>
    <message>
        <source>{file}  from  {source}</source>
        <translation>{file}  from  {source}</translation>
    </message>
    <message>
        <source>{done:.1f} of {total}</source>
        <translation>{done:.1f} of {total}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>To fetch the files by hand (any server will do):</source>
        <translation>To fetch the files by hand (any server will do):</translation>
    </message>
    <message>
        <source>Copy addresses</source>
        <translation>Copy addresses</translation>
    </message>
    <message>
        <source>Use digits instead</source>
        <translation>Use digits instead</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>8×8 handwritten digits that come with ganviz. Nothing to download.</source>
        <translation>8×8 handwritten digits that come with ganviz. Nothing to download.</translation>
    </message>
    <message>
        <source>Copy the files from a folder that has them, gzipped or not.</source>
        <translation>Copy the files from a folder that has them, gzipped or not.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Goes to</translation>
    </message>
    <message>
        <source>and put them in {folder}</source>
        <translation>and put them in {folder}</translation>
    </message>
    <message>
        <source>That is less than it takes to be told; it is told until it is clearly over.</source>
        <translation>That is less than it takes to be told; it is told until it is clearly over.</translation>
    </message>
    <message>
        <source>Nothing to tell yet</source>
        <translation>Nothing to tell yet</translation>
    </message>
    <message>
        <source>Nothing unusual</source>
        <translation>Nothing unusual</translation>
    </message>
    <message>
        <source>{condition}, {since}.</source>
        <translation>{condition}, {since}.</translation>
    </message>
    <message>
        <source>since step {step:,}</source>
        <translation>since step {step:,}</translation>
    </message>
    <message>
        <source>{change}, on a copy: {sign} {after} after {steps:,} steps; without it {without}, at the start, step {step:,}, {before}.</source>
        <translation>{change}, on a copy: {sign} {after} after {steps:,} steps; without it {without}, at the start, step {step:,}, {before}.</translation>
    </message>
    <message>
        <source>the run is looked at every hundred steps</source>
        <translation>the run is looked at every hundred steps</translation>
    </message>
    <message>
        <source>no trouble is to be seen in the numbers</source>
        <translation>no trouble is to be seen in the numbers</translation>
    </message>
    <message>
        <source>{since}, as of step {step:,}</source>
        <translation>{since}, as of step {step:,}</translation>
    </message>
    <message>
        <source>in step {step:,}</source>
        <translation>in step {step:,}</translation>
    </message>
    <message>
        <source>since step {step:,}, less clearly now</source>
        <translation>since step {step:,}, less clearly now</translation>
    </message>
    <message>
        <source> Also: {condition}.</source>
        <translation> Also: {condition}.</translation>
    </message>
    <message>
        <source>As of step {step:,}: {condition}</source>
        <translation>As of step {step:,}: {condition}</translation>
    </message>
    <message>
        <source>Fakes are {far:,.0f} times the floor from the data, and stay there: G is frozen.</source>
        <translation>Fakes are {far:,.0f} times the floor from the data, and stay there: G is frozen.</translation>
    </message>
    <message>
        <source>out of bounds</source>
        <translation>out of bounds</translation>
    </message>
    <message>
        <source>of {model} these are told: {conditions}; others take a game</source>
        <translation>of {model} these are told: {conditions}; others take a game</translation>
    </message>
    <message>
        <source>before the last change, {since}</source>
        <translation>before the last change, {since}</translation>
    </message>
    <message>
        <source>{since}. {evidence}</source>
        <translation>{since}. {evidence}</translation>
    </message>
    <message>
        <source>{since}.{more}</source>
        <translation>{since}.{more}</translation>
    </message>
    <message numerus="yes">
        <source> Trying {count} changes on copies: {share:.0%}.</source>
        <translation><numerusform> Trying a change on copies: {share:.0%}.</numerusform><numerusform> Trying {count} changes on copies: {share:.0%}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source> None of {count} changes helped a copy.</source>
        <translation><numerusform> None of a change helped a copy.</numerusform><numerusform> None of {count} changes helped a copy.</numerusform></translation>
    </message>
    <message>
        <source>Show {view}</source>
        <translation>Show {view}</translation>
    </message>
    <message>
        <source>Before the last change: {condition}</source>
        <translation>Before the last change: {condition}</translation>
    </message>
    <message>
        <source>What is going on</source>
        <translation>What is going on</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>What is this?</translation>
    </message>
    <message>
        <source>What it means, the numbers that tell it, and where to see it</source>
        <translation>What it means, the numbers that tell it, and where to see it</translation>
    </message>
    <message>
        <source>Change this now. {tried}
Ctrl+Z takes it back</source>
        <translation>Change this now. {tried}
Ctrl+Z takes it back</translation>
    </message>
    <message>
        <source>Try: {words}</source>
        <translation>Try: {words}</translation>
    </message>
    <message>
        <source>There is no display here</source>
        <translation>There is no display here</translation>
    </message>
    <message>
        <source> (libraries are missing; on Debian and Ubuntu: apt-get install {libraries})</source>
        <translation> (libraries are missing; on Debian and Ubuntu: apt-get install {libraries})</translation>
    </message>
    <message>
        <source>Qt's platform {platform} cannot be used here</source>
        <translation>Qt's platform {platform} cannot be used here</translation>
    </message>
    <message>
        <source>The display here cannot be used</source>
        <translation>The display here cannot be used</translation>
    </message>
    <message>
        <source>Views in one place</source>
        <translation>Views in one place</translation>
    </message>
    <message>
        <source>{title}: drag to move, double-click to float, right-click to hide</source>
        <translation>{title}: drag to move, double-click to float, right-click to hide</translation>
    </message>
    <message>
        <source>Hide  (the View menu brings it back)</source>
        <translation>Hide  (the View menu brings it back)</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Float</translation>
    </message>
    <message>
        <source>A past step is on show: come to the newest one (End) to draw.</source>
        <translation>A past step is on show: come to the newest one (End) to draw.</translation>
    </message>
    <message>
        <source>The run is still loading.</source>
        <translation>The run is still loading.</translation>
    </message>
    <message>
        <source>Training has failed: there is nothing to draw for.</source>
        <translation>Training has failed: there is nothing to draw for.</translation>
    </message>
    <message>
        <source>Training has ended: bring it back to draw.</source>
        <translation>Training has ended: bring it back to draw.</translation>
    </message>
    <message>
        <source>
&lt;h3&gt;Two networks play a game&lt;/h3&gt;
&lt;p&gt;The &lt;b&gt;generator&lt;/b&gt; (amber) turns random numbers into fakes. The &lt;b&gt;discriminator&lt;/b&gt; (blue) gives each sample a
number, its logit: the higher, the more real it looks to it. Each learns from what the other does.&lt;/p&gt;
</source>
        <translation>
&lt;h3&gt;Two networks play a game&lt;/h3&gt;
&lt;p&gt;The &lt;b&gt;generator&lt;/b&gt; (amber) turns random numbers into fakes. The &lt;b&gt;discriminator&lt;/b&gt; (blue) gives each sample a
number, its logit: the higher, the more real it looks to it. Each learns from what the other does.&lt;/p&gt;
</translation>
    </message>
    <message>
        <source>
&lt;p&gt;Press &lt;b&gt;Space&lt;/b&gt; to play. Then take a change that the strip on top offers, drag a learning rate, or swap an
optimizer, and watch. A numbered flag over each plot marks every change. Press the comma to walk through one step, stage
by stage, with the numbers of its batch.&lt;/p&gt;
</source>
        <translation>
&lt;p&gt;Press &lt;b&gt;Space&lt;/b&gt; to play. Then take a change that the strip on top offers, drag a learning rate, or swap an
optimizer, and watch. A numbered flag over each plot marks every change. Press the comma to walk through one step, stage
by stage, with the numbers of its batch.&lt;/p&gt;
</translation>
    </message>
    <message>
        <source>{view}: {told}</source>
        <translation>{view}: {told}</translation>
    </message>
    <message>
        <source>Set-ups (*.toml)</source>
        <translation>Set-ups (*.toml)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Sessions, set-ups, checkpoints ({kinds})</source>
        <translation>Sessions, set-ups, checkpoints ({kinds})</translation>
    </message>
    <message>
        <source>Save set-up</source>
        <translation>Save set-up</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Pictures (*.png)</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Save table</translation>
    </message>
    <message>
        <source>What am I looking at?</source>
        <translation>What am I looking at?</translation>
    </message>
    <message>
        <source>About ganviz</source>
        <translation>About ganviz</translation>
    </message>
    <message>
        <source>&lt;h3&gt;ganviz {version}&lt;/h3&gt;&lt;p&gt;Watch GANs learn, and change anything while they do.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;ganviz {version}&lt;/h3&gt;&lt;p&gt;Watch GANs learn, and change anything while they do.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>This cannot be opened.</source>
        <translation>This cannot be opened.</translation>
    </message>
    <message>
        <source>Reading {path}…</source>
        <translation>Reading {path}…</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>Saved {name}</translation>
    </message>
    <message>
        <source>{reason}. Choose another place.</source>
        <translation>{reason}. Choose another place.</translation>
    </message>
    <message>
        <source>The set-up was not saved.</source>
        <translation>The set-up was not saved.</translation>
    </message>
    <message>
        <source>The picture was not saved.</source>
        <translation>The picture was not saved.</translation>
    </message>
    <message>
        <source>The table was not saved.</source>
        <translation>The table was not saved.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Save picture</translation>
    </message>
    <message>
        <source>{path} is there already. Choose it by its whole name to replace it.</source>
        <translation>{path} is there already. Choose it by its whole name to replace it.</translation>
    </message>
    <message>
        <source>Stored picture: the engine is starting</source>
        <translation>Stored picture: the engine is starting</translation>
    </message>
    <message>
        <source>The engine is starting</source>
        <translation>The engine is starting</translation>
    </message>
    <message>
        <source>Walk through the next step with its numbers  ( , )</source>
        <translation>Walk through the next step with its numbers  ( , )</translation>
    </message>
    <message>
        <source>Lit one after the other in slow motion and by single steps: what makes fakes, who looks, who learns</source>
        <translation>Lit one after the other in slow motion and by single steps: what makes fakes, who looks, who learns</translation>
    </message>
    <message>
        <source>fakes</source>
        <translation>fakes</translation>
    </message>
    <message>
        <source>reals</source>
        <translation>reals</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>loss</translation>
    </message>
    <message>
        <source>update</source>
        <translation>update</translation>
    </message>
    <message>
        <source>What works in a step</source>
        <translation>What works in a step</translation>
    </message>
    <message>
        <source>Step through</source>
        <translation>Step through</translation>
    </message>
    <message numerus="yes">
        <source>{count} presets</source>
        <translation><numerusform>{count} preset</numerusform><numerusform>{count} presets</numerusform></translation>
    </message>
    <message>
        <source>Search: title, data, loss, optimizer…</source>
        <translation>Search: title, data, loss, optimizer…</translation>
    </message>
    <message>
        <source>Search presets</source>
        <translation>Search presets</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>From a file…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <source>none has all of these words</source>
        <translation>none has all of these words</translation>
    </message>
    <message>
        <source>Make the {player}'s updates of one step, and none of the {other}'s</source>
        <translation>Make the {player}'s updates of one step, and none of the {other}'s</translation>
    </message>
    <message>
        <source>Freeze the {other} and train the {player} alone until its loss stalls; then both learn again</source>
        <translation>Freeze the {other} and train the {player} alone until its loss stalls; then both learn again</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>&amp;Play or pause</translation>
    </message>
    <message>
        <source>Play to a step</source>
        <translation>Play to a step</translation>
    </message>
    <message>
        <source>Steps that are done then; none for no end</source>
        <translation>Steps that are done then; none for no end</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Step</translation>
    </message>
    <message>
        <source>One step of both networks</source>
        <translation>One step of both networks</translation>
    </message>
    <message>
        <source>Step the &amp;discriminator alone</source>
        <translation>Step the &amp;discriminator alone</translation>
    </message>
    <message>
        <source>Step the &amp;generator alone</source>
        <translation>Step the &amp;generator alone</translation>
    </message>
    <message>
        <source>&amp;Reset, same seed</source>
        <translation>&amp;Reset, same seed</translation>
    </message>
    <message>
        <source>Begin again from step 0, with the same seed</source>
        <translation>Begin again from step 0, with the same seed</translation>
    </message>
    <message>
        <source>Reset, &amp;new seed</source>
        <translation>Reset, &amp;new seed</translation>
    </message>
    <message>
        <source>Begin again with other random numbers</source>
        <translation>Begin again with other random numbers</translation>
    </message>
    <message>
        <source>Bring training back</source>
        <translation>Bring training back</translation>
    </message>
    <message>
        <source>Change a setting</source>
        <translation>Change a setting</translation>
    </message>
    <message>
        <source>A mapping of paths to values, applied to the run</source>
        <translation>A mapping of paths to values, applied to the run</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>Steps a second, infinity for no limit</source>
        <translation>Steps a second, infinity for no limit</translation>
    </message>
    <message>
        <source>Slo&amp;wer</source>
        <translation>Slo&amp;wer</translation>
    </message>
    <message>
        <source>Fewer steps a second, by a notch</source>
        <translation>Fewer steps a second, by a notch</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>&amp;Faster</translation>
    </message>
    <message>
        <source>More steps a second, by a notch</source>
        <translation>More steps a second, by a notch</translation>
    </message>
    <message>
        <source>Train D to its &amp;best here</source>
        <translation>Train D to its &amp;best here</translation>
    </message>
    <message>
        <source>Train G to its b&amp;est here</source>
        <translation>Train G to its b&amp;est here</translation>
    </message>
    <message>
        <source>Measure the game here</source>
        <translation>Measure the game here</translation>
    </message>
    <message>
        <source>Path angle and eigenvalues where the run stands, on a copy of it</source>
        <translation>Path angle and eigenvalues where the run stands, on a copy of it</translation>
    </message>
    <message>
        <source>Measure no longer</source>
        <translation>Measure no longer</translation>
    </message>
    <message>
        <source>Step &amp;through</source>
        <translation>Step &amp;through</translation>
    </message>
    <message>
        <source>Walk through the next step: samples, fakes, D's outputs, losses, gradients, updates, in numbers</source>
        <translation>Walk through the next step: samples, fakes, D's outputs, losses, gradients, updates, in numbers</translation>
    </message>
    <message>
        <source>Back within the step</source>
        <translation>Back within the step</translation>
    </message>
    <message>
        <source>The stage before</source>
        <translation>The stage before</translation>
    </message>
    <message>
        <source>Ta&amp;ke the step</source>
        <translation>Ta&amp;ke the step</translation>
    </message>
    <message>
        <source>Without the stages that are left</source>
        <translation>Without the stages that are left</translation>
    </message>
    <message>
        <source>Leave the step</source>
        <translation>Leave the step</translation>
    </message>
    <message>
        <source>A step that is not taken is not taken</source>
        <translation>A step that is not taken is not taken</translation>
    </message>
    <message>
        <source>&amp;Predict {count} steps</source>
        <translation>&amp;Predict {count} steps</translation>
    </message>
    <message>
        <source>Say what the next steps will bring, then let them be taken</source>
        <translation>Say what the next steps will bring, then let them be taken</translation>
    </message>
    <message>
        <source>Show a past step</source>
        <translation>Show a past step</translation>
    </message>
    <message>
        <source>By its number</source>
        <translation>By its number</translation>
    </message>
    <message>
        <source>Show another picture</source>
        <translation>Show another picture</translation>
    </message>
    <message>
        <source>So many after the one on show</source>
        <translation>So many after the one on show</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <source>Show the newest step again</source>
        <translation>Show the newest step again</translation>
    </message>
    <message>
        <source>Look &amp;closer</source>
        <translation>Look &amp;closer</translation>
    </message>
    <message>
        <source>Compute the very step on show anew</source>
        <translation>Compute the very step on show anew</translation>
    </message>
    <message>
        <source>&amp;Branch off here</source>
        <translation>&amp;Branch off here</translation>
    </message>
    <message>
        <source>Go on from the step on show as a run of its own</source>
        <translation>Go on from the step on show as a run of its own</translation>
    </message>
    <message>
        <source>To the change before</source>
        <translation>To the change before</translation>
    </message>
    <message>
        <source>Show the step of the last change before the one on show</source>
        <translation>Show the step of the last change before the one on show</translation>
    </message>
    <message>
        <source>To the next change</source>
        <translation>To the next change</translation>
    </message>
    <message>
        <source>Show the step of the next change after the one on show</source>
        <translation>Show the step of the next change after the one on show</translation>
    </message>
    <message>
        <source>&amp;Back to before the change</source>
        <translation>&amp;Back to before the change</translation>
    </message>
    <message>
        <source>Show the step before the last change, with what held until then</source>
        <translation>Show the step before the last change, with what held until then</translation>
    </message>
    <message>
        <source>Take a change back</source>
        <translation>Take a change back</translation>
    </message>
    <message>
        <source>By its number, as a change made now</source>
        <translation>By its number, as a change made now</translation>
    </message>
    <message>
        <source>&amp;Undo the last change</source>
        <translation>&amp;Undo the last change</translation>
    </message>
    <message>
        <source>Take it back, as a change made now</source>
        <translation>Take it back, as a change made now</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>Re&amp;do</translation>
    </message>
    <message>
        <source>Make again what was taken back</source>
        <translation>Make again what was taken back</translation>
    </message>
    <message>
        <source>Open a preset</source>
        <translation>Open a preset</translation>
    </message>
    <message>
        <source>By its name, or by that of a file</source>
        <translation>By its name, or by that of a file</translation>
    </message>
    <message>
        <source>Restart with other settings</source>
        <translation>Restart with other settings</translation>
    </message>
    <message>
        <source>A mapping of paths to values, for a new run</source>
        <translation>A mapping of paths to values, for a new run</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Open…</translation>
    </message>
    <message>
        <source>A session, a set-up, or a checkpoint that training kept</source>
        <translation>A session, a set-up, or a checkpoint that training kept</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Every run as it is, in one file: to go on with, or to hand on</source>
        <translation>Every run as it is, in one file: to go on with, or to hand on</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Save &amp;as…</translation>
    </message>
    <message>
        <source>Save the run on show a&amp;lone…</source>
        <translation>Save the run on show a&amp;lone…</translation>
    </message>
    <message>
        <source>The run on show, or those that are compared, without the other runs: to hand in</source>
        <translation>The run on show, or those that are compared, without the other runs: to hand in</translation>
    </message>
    <message>
        <source>Save set-&amp;up as…</source>
        <translation>Save set-&amp;up as…</translation>
    </message>
    <message>
        <source>The settings alone, to begin anew with</source>
        <translation>The settings alone, to begin anew with</translation>
    </message>
    <message>
        <source>Save &amp;picture of the window…</source>
        <translation>Save &amp;picture of the window…</translation>
    </message>
    <message>
        <source>Save picture of a &amp;view…</source>
        <translation>Save picture of a &amp;view…</translation>
    </message>
    <message>
        <source>One view alone, with title and legend: PNG, SVG or PDF</source>
        <translation>One view alone, with title and legend: PNG, SVG or PDF</translation>
    </message>
    <message>
        <source>&amp;What am I looking at?</source>
        <translation>&amp;What am I looking at?</translation>
    </message>
    <message>
        <source>&amp;About ganviz</source>
        <translation>&amp;About ganviz</translation>
    </message>
    <message>
        <source>Open &amp;data…</source>
        <translation>Open &amp;data…</translation>
    </message>
    <message>
        <source>Points of your own, from a table in a file</source>
        <translation>Points of your own, from a table in a file</translation>
    </message>
    <message>
        <source>Open pict&amp;ures…</source>
        <translation>Open pict&amp;ures…</translation>
    </message>
    <message>
        <source>A folder of pictures, as images to train on</source>
        <translation>A folder of pictures, as images to train on</translation>
    </message>
    <message>
        <source>Pas&amp;te data</source>
        <translation>Pas&amp;te data</translation>
    </message>
    <message>
        <source>Rows of numbers, copied from a spreadsheet</source>
        <translation>Rows of numbers, copied from a spreadsheet</translation>
    </message>
    <message>
        <source>Open what was dropped</source>
        <translation>Open what was dropped</translation>
    </message>
    <message>
        <source>Files, as their paths</source>
        <translation>Files, as their paths</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>system, light or dark</source>
        <translation>system, light or dark</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Light or dark</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>As a share of the usual size</source>
        <translation>As a share of the usual size</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>For a lecture hall</source>
        <translation>For a lecture hall</translation>
    </message>
    <message>
        <source>discriminator</source>
        <translation>discriminator</translation>
    </message>
    <message>
        <source>generator</source>
        <translation>generator</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>its process ended</source>
        <translation>its process ended</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>given up</translation>
    </message>
    <message>
        <source>saved elsewhere</source>
        <translation>saved elsewhere</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>Let the controls act on this run</source>
        <translation>Let the controls act on this run</translation>
    </message>
    <message>
        <source>Compare this run no longer</source>
        <translation>Compare this run no longer</translation>
    </message>
    <message>
        <source>Compare this run no longer; it stays in the list of runs</source>
        <translation>Compare this run no longer; it stays in the list of runs</translation>
    </message>
    <message>
        <source>Lane {name}</source>
        <translation>Lane {name}</translation>
    </message>
    <message>
        <source>at {step:,}</source>
        <translation>at {step:,}</translation>
    </message>
    <message>
        <source>{name}: let the controls act on it  ({keys})</source>
        <translation>{name}: let the controls act on it  ({keys})</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>loading</translation>
    </message>
    <message>
        <source>Controls act on</source>
        <translation>Controls act on</translation>
    </message>
    <message>
        <source>one lane</source>
        <translation>one lane</translation>
    </message>
    <message>
        <source>Let the controls act on the chosen run alone</source>
        <translation>Let the controls act on the chosen run alone</translation>
    </message>
    <message>
        <source>all lanes</source>
        <translation>all lanes</translation>
    </message>
    <message>
        <source>Let the controls act on every run that is compared  (Ctrl+0)</source>
        <translation>Let the controls act on every run that is compared  (Ctrl+0)</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Draw</translation>
    </message>
    <message>
        <source>Add a lane</source>
        <translation>Add a lane</translation>
    </message>
    <message>
        <source>Compare one run more, which differs from the chosen one</source>
        <translation>Compare one run more, which differs from the chosen one</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Go on with the chosen run alone; the others stay in the list of runs</source>
        <translation>Go on with the chosen run alone; the others stay in the list of runs</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>one</source>
        <translation>one</translation>
    </message>
    <message>
        <source>all</source>
        <translation>all</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Look in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Files of &amp;type:</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Drive</translation>
    </message>
    <message>
        <source>Runs of a map or of seeds are under way, which another window would end.</source>
        <translation>Runs of a map or of seeds are under way, which another window would end.</translation>
    </message>
    <message>
        <source>The language changes with the next start.</source>
        <translation>The language changes with the next start.</translation>
    </message>
    <message>
        <source>Another one takes a new window, and the session could not be kept for it: save it first.</source>
        <translation>Another one takes a new window, and the session could not be kept for it: save it first.</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Save session</translation>
    </message>
    <message>
        <source>The language stays as it is.</source>
        <translation>The language stays as it is.</translation>
    </message>
    <message>
        <source>No lesson is open: choose one in the menu Learn.</source>
        <translation>No lesson is open: choose one in the menu Learn.</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>What to say</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Show the answer</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>Done: {what}</translation>
    </message>
    <message>
        <source>Waits: {what}</source>
        <translation>Waits: {what}</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>the end</translation>
    </message>
    <message>
        <source>Next: {page}</source>
        <translation>Next: {page}</translation>
    </message>
    <message>
        <source>Nothing to add to what stands on the page.</source>
        <translation>Nothing to add to what stands on the page.</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page before</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>the run tells</source>
        <translation>the run tells</translation>
    </message>
    <message>
        <source>**{question}** {answer}. {why}</source>
        <translation>**{question}** {answer}. {why}</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lesson</translation>
    </message>
    <message>
        <source>Leave the lesson; it can be gone on with</source>
        <translation>Leave the lesson; it can be gone on with</translation>
    </message>
    <message>
        <source>Leave the lesson</source>
        <translation>Leave the lesson</translation>
    </message>
    <message>
        <source>Begin that run</source>
        <translation>Begin that run</translation>
    </message>
    <message>
        <source>Answers ↓</source>
        <translation>Answers ↓</translation>
    </message>
    <message>
        <source>{page} of {total}</source>
        <translation>{page} of {total}</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>page of a lesson</comment>
        <translation>Next</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>From step 0, with what the pages before this one have changed</source>
        <translation>From step 0, with what the pages before this one have changed</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to the page before</comment>
        <translation>Back</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Show me</translation>
    </message>
    <message>
        <source>Have what is waited for done</source>
        <translation>Have what is waited for done</translation>
    </message>
    <message>
        <source>There is no room for all answers: scroll to them</source>
        <translation>There is no room for all answers: scroll to them</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Goes on; what was to be changed is, as later pages need it</source>
        <translation>Goes on; what was to be changed is, as later pages need it</translation>
    </message>
    <message>
        <source>Next lesson: {lesson}</source>
        <translation>Next lesson: {lesson}</translation>
    </message>
    <message>
        <source>Pages still open: {pages}</source>
        <translation>Pages still open: {pages}</translation>
    </message>
    <message>
        <source>  {done} of {total} pages done</source>
        <translation>  {done} of {total} pages done</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>&amp;Learn</translation>
    </message>
    <message>
        <source>&amp;Challenges</source>
        <translation>&amp;Challenges</translation>
    </message>
    <message>
        <source>  page {page} of {total}</source>
        <translation>  page {page} of {total}</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>Open a lesson</translation>
    </message>
    <message>
        <source>By its name, where it was left</source>
        <translation>By its name, where it was left</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>&amp;Next page</translation>
    </message>
    <message>
        <source>Of the lesson</source>
        <translation>Of the lesson</translation>
    </message>
    <message>
        <source>Page &amp;before</source>
        <translation>Page &amp;before</translation>
    </message>
    <message>
        <source>&amp;Show me</source>
        <translation>&amp;Show me</translation>
    </message>
    <message>
        <source>Have what the page waits for done</source>
        <translation>Have what the page waits for done</translation>
    </message>
    <message>
        <source>Begin the run of the page</source>
        <translation>Begin the run of the page</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>By its number, from 0</source>
        <translation>By its number, from 0</translation>
    </message>
    <message>
        <source>Page of the lesson</source>
        <translation>Page of the lesson</translation>
    </message>
    <message>
        <source>&amp;Leave the lesson</source>
        <translation>&amp;Leave the lesson</translation>
    </message>
    <message>
        <source>It can be gone on with</source>
        <translation>It can be gone on with</translation>
    </message>
    <message>
        <source>What to s&amp;ay…</source>
        <translation>What to s&amp;ay…</translation>
    </message>
    <message>
        <source>A window for the lecturer's own screen: what to say of the page, and which comes next</source>
        <translation>A window for the lecturer's own screen: what to say of the page, and which comes next</translation>
    </message>
    <message>
        <source>Challenge met: {title}.</source>
        <translation>Challenge met: {title}.</translation>
    </message>
    <message>
        <source>Challenge not met yet: {title}.</source>
        <translation>Challenge not met yet: {title}.</translation>
    </message>
    <message>
        <source>Lesson done: {title}. The menu Learn ticks it.</source>
        <translation>Lesson done: {title}. The menu Learn ticks it.</translation>
    </message>
    <message>
        <source>Lesson ended: {title}. The menu Learn counts {done} of {total} pages done.</source>
        <translation>Lesson ended: {title}. The menu Learn counts {done} of {total} pages done.</translation>
    </message>
    <message>
        <source>{summary} About {minutes} minutes.</source>
        <translation>{summary} About {minutes} minutes.</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message>
        <source>past</source>
        <translation>past</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>recording</translation>
    </message>
    <message>
        <source>Computing step {step:,} anew: {done:,} of {total:,} steps</source>
        <translation>Computing step {step:,} anew: {done:,} of {total:,} steps</translation>
    </message>
    <message>
        <source>The presets of your own were not read.</source>
        <translation>The presets of your own were not read.</translation>
    </message>
    <message>
        <source>Import a preset</source>
        <translation>Import a preset</translation>
    </message>
    <message>
        <source>Rename a preset</source>
        <translation>Rename a preset</translation>
    </message>
    <message>
        <source>Delete the preset “{title}”?</source>
        <translation>Delete the preset “{title}”?</translation>
    </message>
    <message>
        <source>It cannot be brought back.</source>
        <translation>It cannot be brought back.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Export a preset</source>
        <translation>Export a preset</translation>
    </message>
    <message>
        <source>The preset was not saved.</source>
        <translation>The preset was not saved.</translation>
    </message>
    <message>
        <source>The preset was not deleted.</source>
        <translation>The preset was not deleted.</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>Written to {path}.</translation>
    </message>
    <message>
        <source>“{title}” is among the presets, under “Yours”.</source>
        <translation>“{title}” is among the presets, under “Yours”.</translation>
    </message>
    <message>
        <source>This set-up cannot be used.</source>
        <translation>This set-up cannot be used.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>The preset was not renamed.</source>
        <translation>The preset was not renamed.</translation>
    </message>
    <message>
        <source>The preset was not written.</source>
        <translation>The preset was not written.</translation>
    </message>
    <message>
        <source>{title} (mine)</source>
        <translation>{title} (mine)</translation>
    </message>
    <message>
        <source>{file} shows step {step:,}</source>
        <translation>{file} shows step {step:,}</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}). Give another file or folder.</source>
        <translation>{file} cannot be written ({reason}). Give another file or folder.</translation>
    </message>
    <message>
        <source>Play back</source>
        <translation>Play back</translation>
    </message>
    <message>
        <source>from {step:,}, as it was</source>
        <translation>from {step:,}, as it was</translation>
    </message>
    <message>
        <source>the recording</source>
        <translation>the recording</translation>
    </message>
    <message>
        <source>goes on without end</source>
        <translation>goes on without end</translation>
    </message>
    <message>
        <source>play goes on to {end:,}</source>
        <translation>play goes on to {end:,}</translation>
    </message>
    <message>
        <source>play goes on without end</source>
        <translation>play goes on without end</translation>
    </message>
    <message>
        <source>The page stops here</source>
        <translation>The page stops here</translation>
    </message>
    <message>
        <source>The preset ends here</source>
        <translation>The preset ends here</translation>
    </message>
    <message>
        <source>from {step:,} to {end:,}</source>
        <translation>from {step:,} to {end:,}</translation>
    </message>
    <message>
        <source>from {step:,}</source>
        <translation>from {step:,}</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Loading</translation>
    </message>
    <message>
        <source>the run is being prepared</source>
        <translation>the run is being prepared</translation>
    </message>
    <message>
        <source>again from {step:,}</source>
        <translation>again from {step:,}</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>reset begins anew</source>
        <translation>reset begins anew</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>to step {step:,}</source>
        <translation>to step {step:,}</translation>
    </message>
    <message>
        <source>from the start, as it was</source>
        <translation>from the start, as it was</translation>
    </message>
    <message>
        <source>from the start</source>
        <translation>from the start</translation>
    </message>
    <message>
        <source>to {step:,}</source>
        <translation>to {step:,}</translation>
    </message>
    <message>
        <source>rests at {step:,}</source>
        <translation>rests at {step:,}</translation>
    </message>
    <message numerus="yes">
        <source>{count} minutes</source>
        <translation><numerusform>{count} minute</numerusform><numerusform>{count} minutes</numerusform></translation>
    </message>
    <message>
        <source>{seconds:.0f} s</source>
        <translation>{seconds:.0f} s</translation>
    </message>
    <message>
        <source>Counterpart: {title}</source>
        <translation>Counterpart: {title}</translation>
    </message>
    <message>
        <source>Rename, export or delete it</source>
        <translation>Rename, export or delete it</translation>
    </message>
    <message>
        <source>Rename, export or delete {title}</source>
        <translation>Rename, export or delete {title}</translation>
    </message>
    <message>
        <source>Which controls who opens it sees. Pinned: always in sight, beside the rates. Left out: not shown, until “show all” is pressed.</source>
        <translation>Which controls who opens it sees. Pinned: always in sight, beside the rates. Left out: not shown, until “show all” is pressed.</translation>
    </message>
    <message>
        <source>Keep it among the presets, under “Yours”</source>
        <translation>Keep it among the presets, under “Yours”</translation>
    </message>
    <message>
        <source>Write it to a file to hand on; whoever opens that sees the same story and controls</source>
        <translation>Write it to a file to hand on; whoever opens that sees the same story and controls</translation>
    </message>
    <message>
        <source>Offer the same changes: {changes}</source>
        <translation>Offer the same changes: {changes}</translation>
    </message>
    <message>
        <source>Save as a preset</source>
        <translation>Save as a preset</translation>
    </message>
    <message>
        <source>One line, shown at the top of the window</source>
        <translation>One line, shown at the top of the window</translation>
    </message>
    <message>
        <source>A second line; may stay empty</source>
        <translation>A second line; may stay empty</translation>
    </message>
    <message>
        <source>To a file…</source>
        <translation>To a file…</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>What it is for</translation>
    </message>
    <message>
        <source>What to watch</source>
        <translation>What to watch</translation>
    </message>
    <message>
        <source>Controls of the preset</source>
        <translation>Controls of the preset</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Pin</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>{count} settings are left out one by one: leave out whole parts, {most} at most.</source>
        <translation>{count} settings are left out one by one: leave out whole parts, {most} at most.</translation>
    </message>
    <message>
        <source>At most {most} settings can be pinned.</source>
        <translation>At most {most} settings can be pinned.</translation>
    </message>
    <message>
        <source>No process can be started: {error}</source>
        <translation>No process can be started: {error}</translation>
    </message>
    <message>
        <source>The settings of {title}  (F2: all)</source>
        <translation>The settings of {title}  (F2: all)</translation>
    </message>
    <message>
        <source>{title} settings</source>
        <translation>{title} settings</translation>
    </message>
    <message>
        <source>Something waits for new weights</source>
        <translation>Something waits for new weights</translation>
    </message>
    <message>
        <source>is not there any more</source>
        <translation>is not there any more</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Open &amp;recent</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nothing yet</translation>
    </message>
    <message>
        <source>R&amp;uns…</source>
        <translation>R&amp;uns…</translation>
    </message>
    <message>
        <source>The list of runs: show, compare, rename, hide, delete</source>
        <translation>The list of runs: show, compare, rename, hide, delete</translation>
    </message>
    <message>
        <source>Show a run</source>
        <translation>Show a run</translation>
    </message>
    <message>
        <source>Draw a run beside the one on show</source>
        <translation>Draw a run beside the one on show</translation>
    </message>
    <message>
        <source>By its number; again: no longer</source>
        <translation>By its number; again: no longer</translation>
    </message>
    <message>
        <source>Compare a run with the one on show</source>
        <translation>Compare a run with the one on show</translation>
    </message>
    <message>
        <source>Rename a run</source>
        <translation>Rename a run</translation>
    </message>
    <message>
        <source>By its number, and the name</source>
        <translation>By its number, and the name</translation>
    </message>
    <message>
        <source>Keep a run</source>
        <translation>Keep a run</translation>
    </message>
    <message>
        <source>By its number, and whether to</source>
        <translation>By its number, and whether to</translation>
    </message>
    <message>
        <source>Hide a run</source>
        <translation>Hide a run</translation>
    </message>
    <message>
        <source>Delete a run</source>
        <translation>Delete a run</translation>
    </message>
    <message>
        <source>Bring back the run deleted last</source>
        <translation>Bring back the run deleted last</translation>
    </message>
    <message>
        <source>Deleted: {name}. The list of runs brings it back.</source>
        <translation>Deleted: {name}. The list of runs brings it back.</translation>
    </message>
    <message>
        <source>In the list again: {name}</source>
        <translation>In the list again: {name}</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Nothing was deleted.</translation>
    </message>
    <message>
        <source>{date.day} {date:%b}</source>
        <translation>{date.day} {date:%b}</translation>
    </message>
    <message>
        <source>Compare with the one on show</source>
        <translation>Compare with the one on show</translation>
    </message>
    <message>
        <source>Draw beside the one on show</source>
        <translation>Draw beside the one on show</translation>
    </message>
    <message>
        <source>A pinned run is kept however many there are after it</source>
        <translation>A pinned run is kept however many there are after it</translation>
    </message>
    <message>
        <source>Show in plots again</source>
        <translation>Show in plots again</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Name of the run:</source>
        <translation>Name of the run:</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Hidden</translation>
    </message>
    <message>
        <source>Train both in lockstep, side by side</source>
        <translation>Train both in lockstep, side by side</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Unpin</translation>
    </message>
    <message>
        <source>A run on show cannot be hidden: show another one first</source>
        <translation>A run on show cannot be hidden: show another one first</translation>
    </message>
    <message>
        <source>Draw it no more</source>
        <translation>Draw it no more</translation>
    </message>
    <message>
        <source>The run on show cannot be deleted: show another one first</source>
        <translation>The run on show cannot be deleted: show another one first</translation>
    </message>
    <message>
        <source>on show</source>
        <translation>on show</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>pinned</translation>
    </message>
    <message>
        <source>Bring back {name}</source>
        <translation>Bring back {name}</translation>
    </message>
    <message>
        <source>Line: median over seeds. Band: the middle half of them.</source>
        <translation>Line: median over seeds. Band: the middle half of them.</translation>
    </message>
    <message numerus="yes">
        <source>Step {step:,}, {count} seeds: median {median}, middle half {low} to {high}.</source>
        <translation><numerusform>Step {step:,}, {count} seed: median {median}, middle half {low} to {high}.</numerusform><numerusform>Step {step:,}, {count} seeds: median {median}, middle half {low} to {high}.</numerusform></translation>
    </message>
    <message>
        <source>Series over seeds</source>
        <translation>Series over seeds</translation>
    </message>
    <message>
        <source>{hint} Nothing is measured yet.</source>
        <translation>{hint} Nothing is measured yet.</translation>
    </message>
    <message>
        <source>Trains the present settings from step 0 with several seeds, beside the run on show, and tells how often it turns out how. A click on a seed opens it as a run.</source>
        <translation>Trains the present settings from step 0 with several seeds, beside the run on show, and tells how often it turns out how. A click on a seed opens it as a run.</translation>
    </message>
    <message>
        <source>Try N seeds</source>
        <translation>Try N seeds</translation>
    </message>
    <message>
        <source>Number of seeds</source>
        <translation>Number of seeds</translation>
    </message>
    <message>
        <source>Steps of each seed</source>
        <translation>Steps of each seed</translation>
    </message>
    <message>
        <source>Steps done of all seeds</source>
        <translation>Steps done of all seeds</translation>
    </message>
    <message>
        <source>Series that is drawn</source>
        <translation>Series that is drawn</translation>
    </message>
    <message>
        <source>What was counted</source>
        <translation>What was counted</translation>
    </message>
    <message>
        <source>{over} of {num} seeds, {done:,} of {total:,} steps</source>
        <translation>{over} of {num} seeds, {done:,} of {total:,} steps</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>diverged in {step:,}</source>
        <translation>diverged in {step:,}</translation>
    </message>
    <message>
        <source>stopped at {step:,}</source>
        <translation>stopped at {step:,}</translation>
    </message>
    <message>
        <source>{covered} of {modes} modes</source>
        <translation>{covered} of {modes} modes</translation>
    </message>
    <message>
        <source>Seed {seed}</source>
        <translation>Seed {seed}</translation>
    </message>
    <message>
        <source>Open it as a run: the same steps, from its first on</source>
        <translation>Open it as a run: the same steps, from its first on</translation>
    </message>
    <message>
        <source>{seed}: open it as a run</source>
        <translation>{seed}: open it as a run</translation>
    </message>
    <message>
        <source>The session was not saved.</source>
        <translation>The session was not saved.</translation>
    </message>
    <message>
        <source>This session was computed with {reasons}: here its runs could come out otherwise. What was saved is shown as it was, and nothing of it is trained.</source>
        <translation>This session was computed with {reasons}: here its runs could come out otherwise. What was saved is shown as it was, and nothing of it is trained.</translation>
    </message>
    <message>
        <source>This run goes on from step {step:,}, the last state that was saved</source>
        <translation>This run goes on from step {step:,}, the last state that was saved</translation>
    </message>
    <message>
        <source>This run goes on from step {step:,}</source>
        <translation>This run goes on from step {step:,}</translation>
    </message>
    <message>
        <source>Sessions ({kinds})</source>
        <translation>Sessions ({kinds})</translation>
    </message>
    <message>
        <source>{reason}. Choose another place: Save as…</source>
        <translation>{reason}. Choose another place: Save as…</translation>
    </message>
    <message>
        <source>Saving the session…</source>
        <translation>Saving the session…</translation>
    </message>
    <message>
        <source>{file} is damaged.</source>
        <translation>{file} is damaged.</translation>
    </message>
    <message>
        <source>Lost: {lost}. The rest is shown: save it to another file.</source>
        <translation>Lost: {lost}. The rest is shown: save it to another file.</translation>
    </message>
    <message>
        <source>Train anew from here</source>
        <translation>Train anew from here</translation>
    </message>
    <message>
        <source>Computed elsewhere.</source>
        <translation>Computed elsewhere.</translation>
    </message>
    <message>
        <source>These pictures are not the ones that this run learned from: nothing was begun.</source>
        <translation>These pictures are not the ones that this run learned from: nothing was begun.</translation>
    </message>
    <message>
        <source>There is nothing to save: {error}.</source>
        <translation>There is nothing to save: {error}.</translation>
    </message>
    <message>
        <source>This set-up names what no view is called: {names}.</source>
        <translation>This set-up names what no view is called: {names}.</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Yours</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Controls</translation>
    </message>
    <message>
        <source>Keep the panel beside the picture</source>
        <translation>Keep the panel beside the picture</translation>
    </message>
    <message>
        <source>Close  (Esc)</source>
        <translation>Close  (Esc)</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>max</source>
        <translation>max</translation>
    </message>
    <message>
        <source>How fast the run may go, in steps a second: from one in five seconds to as fast as it can  ( [ and ] )</source>
        <translation>How fast the run may go, in steps a second: from one in five seconds to as fast as it can  ( [ and ] )</translation>
    </message>
    <message>
        <source>Speed in steps a second</source>
        <translation>Speed in steps a second</translation>
    </message>
    <message>
        <source>as fast as it can</source>
        <translation>as fast as it can</translation>
    </message>
    <message>
        <source>{speed} steps a second</source>
        <translation>{speed} steps a second</translation>
    </message>
    <message>
        <source>Speed: {words}</source>
        <translation>Speed: {words}</translation>
    </message>
    <message>
        <source>steps a second, above 0, or {word}</source>
        <translation>steps a second, above 0, or {word}</translation>
    </message>
    <message>
        <source>Space play · . step · , step through · R reset · F2 controls · F5 hall · F11 full screen</source>
        <translation>Space play · . step · , step through · R reset · F2 controls · F5 hall · F11 full screen</translation>
    </message>
    <message>
        <source>Gradients come from formulas written out by hand, called one by one: {reason}. They are faster than autograd and give the same gradient up to rounding.</source>
        <translation>Gradients come from formulas written out by hand, called one by one: {reason}. They are faster than autograd and give the same gradient up to rounding.</translation>
    </message>
    <message>
        <source>Gradients come from formulas written out by hand, run by a small compiled library: those of autograd up to rounding, without the time that each call of PyTorch takes. They cover dense networks and every loss; what they do not cover goes by autograd, and is said here.</source>
        <translation>Gradients come from formulas written out by hand, run by a small compiled library: those of autograd up to rounding, without the time that each call of PyTorch takes. They cover dense networks and every loss; what they do not cover goes by autograd, and is said here.</translation>
    </message>
    <message>
        <source>Gradients come from PyTorch's autograd: {reason}. It is slower than formulas written out by hand, which are used where there are some.</source>
        <translation>Gradients come from PyTorch's autograd: {reason}. It is slower than formulas written out by hand, which are used where there are some.</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>training</source>
        <translation>training</translation>
    </message>
    <message>
        <source>training process ended</source>
        <translation>training process ended</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>set aside</translation>
    </message>
    <message>
        <source>as saved elsewhere</source>
        <translation>as saved elsewhere</translation>
    </message>
    <message>
        <source>gradients by hand</source>
        <translation>gradients by hand</translation>
    </message>
    <message>
        <source>gradients compiled</source>
        <translation>gradients compiled</translation>
    </message>
    <message>
        <source>autograd</source>
        <translation>autograd</translation>
    </message>
    <message numerus="yes">
        <source>{count} threads</source>
        <translation><numerusform>{count} thread</numerusform><numerusform>{count} threads</numerusform></translation>
    </message>
    <message>
        <source>{rate} steps/s</source>
        <translation>{rate} steps/s</translation>
    </message>
    <message>
        <source>{count} frames/s</source>
        <translation>{count} frames/s</translation>
    </message>
    <message>
        <source>{source}: {reason}</source>
        <translation>{source}: {reason}</translation>
    </message>
    <message>
        <source>Step 88,888 · 36 of 36 · D, 5 of 5</source>
        <translation>Step 88,888 · 36 of 36 · D, 5 of 5</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>The stage before  ( &lt; )</source>
        <translation>The stage before  ( &lt; )</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>The next stage; after the last the step is taken  ( , )</source>
        <translation>The next stage; after the last the step is taken  ( , )</translation>
    </message>
    <message>
        <source>Take the step</source>
        <translation>Take the step</translation>
    </message>
    <message>
        <source>Take this step now, without the stages that are left  ( &gt; )</source>
        <translation>Take this step now, without the stages that are left  ( &gt; )</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>By itself</translation>
    </message>
    <message>
        <source>Let the stages go by themselves, slow enough to be read</source>
        <translation>Let the stages go by themselves, slow enough to be read</translation>
    </message>
    <message>
        <source>Predict first</source>
        <translation>Predict first</translation>
    </message>
    <message>
        <source>Before each step ask what it will do; the score is of this session</source>
        <translation>Before each step ask what it will do; the score is of this session</translation>
    </message>
    <message>
        <source>Predict {count} steps</source>
        <translation>Predict {count} steps</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Walk no further: a step that is not taken is not taken</source>
        <translation>Walk no further: a step that is not taken is not taken</translation>
    </message>
    <message>
        <source>What is told of this preset comes back once you have answered.</source>
        <translation>What is told of this preset comes back once you have answered.</translation>
    </message>
    <message>
        <source>What is told and offered with this preset comes back after the challenge.</source>
        <translation>What is told and offered with this preset comes back after the challenge.</translation>
    </message>
    <message>
        <source>This is how it is now</source>
        <translation>This is how it is now</translation>
    </message>
    <message>
        <source>{sort}: {title}</source>
        <translation>{sort}: {title}</translation>
    </message>
    <message>
        <source>Counterpart</source>
        <translation>Counterpart</translation>
    </message>
    <message>
        <source>
Starts again: that takes new weights</source>
        <translation>
Starts again: that takes new weights</translation>
    </message>
    <message>
        <source>{name} stays in the list of runs, at step {step:,}.</source>
        <translation>{name} stays in the list of runs, at step {step:,}.</translation>
    </message>
    <message>
        <source>Healthy counterpart</source>
        <translation>Healthy counterpart</translation>
    </message>
    <message>
        <source>Failing counterpart</source>
        <translation>Failing counterpart</translation>
    </message>
    <message>
        <source>Not with the settings as they are: {trouble}</source>
        <translation>Not with the settings as they are: {trouble}</translation>
    </message>
    <message>
        <source>From step {step:,}</source>
        <translation>From step {step:,}</translation>
    </message>
    <message>
        <source>Once the run is ready</source>
        <translation>Once the run is ready</translation>
    </message>
    <message>
        <source>All that these change is as the preset has it</source>
        <translation>All that these change is as the preset has it</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Back to it</translation>
    </message>
    <message>
        <source>Back to {words}</source>
        <translation>Back to {words}</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to the settings before</comment>
        <translation>Back</translation>
    </message>
    <message>
        <source>step in which a run diverged, of {steps:,}</source>
        <translation>step in which a run diverged, of {steps:,}</translation>
    </message>
    <message>
        <source>{series} at step {step:,}</source>
        <translation>{series} at step {step:,}</translation>
    </message>
    <message>
        <source>{label} ({unit})</source>
        <translation>{label} ({unit})</translation>
    </message>
    <message>
        <source>fakes at step {step:,}</source>
        <translation>fakes at step {step:,}</translation>
    </message>
    <message>
        <source>{what}, mean of {seeds} seeds</source>
        <translation>{what}, mean of {seeds} seeds</translation>
    </message>
    <message>
        <source>loss of D</source>
        <translation>loss of D</translation>
    </message>
    <message>
        <source>loss of G</source>
        <translation>loss of G</translation>
    </message>
    <message>
        <source>better</source>
        <translation>better</translation>
    </message>
    <message>
        <source>some seeds diverged</source>
        <translation>some seeds diverged</translation>
    </message>
    <message>
        <source>cannot be</source>
        <translation>cannot be</translation>
    </message>
    <message>
        <source>not done yet ({count:,} runs)</source>
        <translation>not done yet ({count:,} runs)</translation>
    </message>
    <message>
        <source>Go back to before this (step {step:,})</source>
        <translation>Go back to before this (step {step:,})</translation>
    </message>
    <message>
        <source>Nothing is before step 0</source>
        <translation>Nothing is before step 0</translation>
    </message>
    <message>
        <source>The settings and pictures of then; what you change there begins a branch</source>
        <translation>The settings and pictures of then; what you change there begins a branch</translation>
    </message>
    <message>
        <source>Take this change back now</source>
        <translation>Take this change back now</translation>
    </message>
    <message>
        <source>Nothing of it is in force now</source>
        <translation>Nothing of it is in force now</translation>
    </message>
    <message>
        <source>As a change made at the newest step</source>
        <translation>As a change made at the newest step</translation>
    </message>
    <message>
        <source>At step {step:,} of {end:,}.</source>
        <translation>At step {step:,} of {end:,}.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Diverged in step {steps}.</source>
        <translation>Diverged in step {steps}.</translation>
    </message>
    <message>
        <source>Changes marked: {count}.</source>
        <translation>Changes marked: {count}.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
    <message>
        <source>The runs of this window: show, pin, rename, compare, delete</source>
        <translation>The runs of this window: show, pin, rename, compare, delete</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Train this run beside one with a difference, step by step</source>
        <translation>Train this run beside one with a difference, step by step</translation>
    </message>
    <message>
        <source>Step on show</source>
        <translation>Step on show</translation>
    </message>
    <message>
        <source>The step on show; type another to go there</source>
        <translation>The step on show; type another to go there</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Look closer</translation>
    </message>
    <message>
        <source>Compute this very step anew</source>
        <translation>Compute this very step anew</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>, no picture</source>
        <translation>, no picture</translation>
    </message>
    <message>
        <source>, picture of {step:,}</source>
        <translation>, picture of {step:,}</translation>
    </message>
    <message>
        <source>a step of this run</source>
        <translation>a step of this run</translation>
    </message>
    <message>
        <source>Presets: set-ups worth seeing</source>
        <translation>Presets: set-ups worth seeing</translation>
    </message>
    <message>
        <source>Preset: {title}</source>
        <translation>Preset: {title}</translation>
    </message>
    <message>
        <source>Larger text, for a lecture hall</source>
        <translation>Larger text, for a lecture hall</translation>
    </message>
    <message>
        <source>Step D alone: the discriminator's updates of one step, and none of the generator's  (D)</source>
        <translation>Step D alone: the discriminator's updates of one step, and none of the generator's  (D)</translation>
    </message>
    <message>
        <source>Step D</source>
        <translation>Step D</translation>
    </message>
    <message>
        <source>Step G</source>
        <translation>Step G</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>a button</comment>
        <translation>Step</translation>
    </message>
    <message>
        <source>Step G alone: the generator's updates of one step, and none of the discriminator's  (G)</source>
        <translation>Step G alone: the generator's updates of one step, and none of the discriminator's  (G)</translation>
    </message>
    <message>
        <source>One step of both networks  ( . )</source>
        <translation>One step of both networks  ( . )</translation>
    </message>
    <message>
        <source>Begin again from step 0, with the same seed  (R)</source>
        <translation>Begin again from step 0, with the same seed  (R)</translation>
    </message>
    <message>
        <source>Begin again with other random numbers  (Shift+R)</source>
        <translation>Begin again with other random numbers  (Shift+R)</translation>
    </message>
    <message>
        <source>Reset, new seed</source>
        <translation>Reset, new seed</translation>
    </message>
    <message>
        <source>More: reset, new seed</source>
        <translation>More: reset, new seed</translation>
    </message>
    <message>
        <source>{words}: {detail}  (Space)</source>
        <translation>{words}: {detail}  (Space)</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>New seed</translation>
    </message>
    <message>
        <source>Diverged.</source>
        <translation>Diverged.</translation>
    </message>
    <message>
        <source>It is still loading: PyTorch, or the data. A slow disk takes its time.</source>
        <translation>It is still loading: PyTorch, or the data. A slow disk takes its time.</translation>
    </message>
    <message>
        <source>One step of large networks may take that long. Or the training process is stopped, or stuck: then it can start anew, and goes on from where it was last seen, with all that you have changed.</source>
        <translation>One step of large networks may take that long. Or the training process is stopped, or stuck: then it can start anew, and goes on from where it was last seen, with all that you have changed.</translation>
    </message>
    <message>
        <source>{change} and go on</source>
        <translation>{change} and go on</translation>
    </message>
    <message>
        <source>No answer for {seconds} s.</source>
        <translation>No answer for {seconds} s.</translation>
    </message>
    <message>
        <source>Looking for a change that holds: each is tried on a copy of the run.</source>
        <translation>Looking for a change that holds: each is tried on a copy of the run.</translation>
    </message>
    <message>
        <source>Go back to step {step:,}: {change} and go on</source>
        <translation>Go back to step {step:,}: {change} and go on</translation>
    </message>
    <message>
        <source>This has been tried on a copy of the run, and held:</source>
        <translation>This has been tried on a copy of the run, and held:</translation>
    </message>
    <message>
        <source>The {quantity} of the {player} stopped being finite in step {step:,}, at learning rates of {rates}. Paused at step {earlier:,}, before its weights ran away. {outlook}</source>
        <translation>The {quantity} of the {player} stopped being finite in step {step:,}, at learning rates of {rates}. Paused at step {earlier:,}, before its weights ran away. {outlook}</translation>
    </message>
    <message>
        <source>Nothing was started. {message}</source>
        <translation>Nothing was started. {message}</translation>
    </message>
    <message>
        <source>{reason} Everything on screen is kept. You can go on from step {step:,}, with all that you have changed.</source>
        <translation>{reason} Everything on screen is kept. You can go on from step {step:,}, with all that you have changed.</translation>
    </message>
    <message>
        <source>Neither lower rates nor clipped gradients held on a copy of the run. Start again with other settings.</source>
        <translation>Neither lower rates nor clipped gradients held on a copy of the run. Start again with other settings.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>Restart from step {step:,}</source>
        <translation>Restart from step {step:,}</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Start over</translation>
    </message>
    <message>
        <source>Training has ended.</source>
        <translation>Training has ended.</translation>
    </message>
    <message>
        <source>Go on from step {step:,}</source>
        <translation>Go on from step {step:,}</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Start anew</translation>
    </message>
    <message>
        <source>Pixels, for slides and the web</source>
        <translation>Pixels, for slides and the web</translation>
    </message>
    <message>
        <source>A drawing, sharp at any size, for the web and to be edited</source>
        <translation>A drawing, sharp at any size, for the web and to be edited</translation>
    </message>
    <message>
        <source>A drawing on a page of its size, for papers</source>
        <translation>A drawing on a page of its size, for papers</translation>
    </message>
    <message>
        <source>as on screen</source>
        <translation>as on screen</translation>
    </message>
    <message>
        <source>The colours of the window</source>
        <translation>The colours of the window</translation>
    </message>
    <message>
        <source>light, for print</source>
        <translation>light, for print</translation>
    </message>
    <message>
        <source>Dark on white, whatever the window has</source>
        <translation>Dark on white, whatever the window has</translation>
    </message>
    <message>
        <source>Save picture of a view</source>
        <translation>Save picture of a view</translation>
    </message>
    <message>
        <source>{count} pixels for each of the window</source>
        <translation>{count} pixels for each of the window</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>No view is on screen that could be saved.</source>
        <translation>No view is on screen that could be saved.</translation>
    </message>
    <message>
        <source>A picture of {title} is on the clipboard.</source>
        <translation>A picture of {title} is on the clipboard.</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Save picture…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copy picture</translation>
    </message>
    <message>
        <source>all runs, side by side</source>
        <translation>all runs, side by side</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>By its code, or system</source>
        <translation>By its code, or system</translation>
    </message>
    <message>
        <source>Restore the &amp;layout</source>
        <translation>Restore the &amp;layout</translation>
    </message>
    <message>
        <source>Opened: {title}, seed {seed}, at step 0. Space trains it.</source>
        <translation>Opened: {title}, seed {seed}, at step 0. Space trains it.</translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation>&amp;Compare with…</translation>
    </message>
    <message>
        <source>Compare with a difference</source>
        <translation>Compare with a difference</translation>
    </message>
    <message>
        <source>Wishes, and a step or none</source>
        <translation>Wishes, and a step or none</translation>
    </message>
    <message>
        <source>Choose a lane</source>
        <translation>Choose a lane</translation>
    </message>
    <message>
        <source>By its number, from 1</source>
        <translation>By its number, from 1</translation>
    </message>
    <message>
        <source>Act on all lanes</source>
        <translation>Act on all lanes</translation>
    </message>
    <message>
        <source>Or on the chosen one</source>
        <translation>Or on the chosen one</translation>
    </message>
    <message>
        <source>Compare a run no longer</source>
        <translation>Compare a run no longer</translation>
    </message>
    <message>
        <source>&amp;End the comparison</source>
        <translation>&amp;End the comparison</translation>
    </message>
    <message>
        <source>Go on with the chosen run alone</source>
        <translation>Go on with the chosen run alone</translation>
    </message>
    <message>
        <source>&amp;Try N seeds…</source>
        <translation>&amp;Try N seeds…</translation>
    </message>
    <message>
        <source>How this turns out, whatever the seed</source>
        <translation>How this turns out, whatever the seed</translation>
    </message>
    <message>
        <source>Try a &amp;map…</source>
        <translation>Try a &amp;map…</translation>
    </message>
    <message>
        <source>Whole runs over two settings, in colours</source>
        <translation>Whole runs over two settings, in colours</translation>
    </message>
    <message>
        <source>Open a seed</source>
        <translation>Open a seed</translation>
    </message>
    <message>
        <source>An experiment, as a run of its own</source>
        <translation>An experiment, as a run of its own</translation>
    </message>
    <message>
        <source>Open a &amp;map…</source>
        <translation>Open a &amp;map…</translation>
    </message>
    <message>
        <source>Look at a map of runs that was made before, go on with it, and open any of its runs</source>
        <translation>Look at a map of runs that was made before, go on with it, and open any of its runs</translation>
    </message>
    <message>
        <source>Go on with the &amp;last session</source>
        <translation>Go on with the &amp;last session</translation>
    </message>
    <message>
        <source>What was on show when the window was closed the last time</source>
        <translation>What was on show when the window was closed the last time</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xport…</translation>
    </message>
    <message>
        <source>Animation, filmstrip, script, tables, weights, set-up</source>
        <translation>Animation, filmstrip, script, tables, weights, set-up</translation>
    </message>
    <message>
        <source>Save as a pre&amp;set…</source>
        <translation>Save as a pre&amp;set…</translation>
    </message>
    <message>
        <source>Keep the settings on show among the presets, with a story, or as a file to hand on</source>
        <translation>Keep the settings on show among the presets, with a story, or as a file to hand on</translation>
    </message>
    <message>
        <source>&amp;Import a preset…</source>
        <translation>&amp;Import a preset…</translation>
    </message>
    <message>
        <source>Keep a set-up from a file among the presets</source>
        <translation>Keep a set-up from a file among the presets</translation>
    </message>
    <message>
        <source>Show a view for now</source>
        <translation>Show a view for now</translation>
    </message>
    <message>
        <source>Until the next preset, as a lesson does</source>
        <translation>Until the next preset, as a lesson does</translation>
    </message>
    <message>
        <source>Show a view</source>
        <translation>Show a view</translation>
    </message>
    <message>
        <source>By its name in the catalogue</source>
        <translation>By its name in the catalogue</translation>
    </message>
    <message>
        <source>All &amp;controls</source>
        <translation>All &amp;controls</translation>
    </message>
    <message>
        <source>Show or hide the panel of controls</source>
        <translation>Show or hide the panel of controls</translation>
    </message>
    <message>
        <source>Open a section of the controls</source>
        <translation>Open a section of the controls</translation>
    </message>
    <message>
        <source>By its title</source>
        <translation>By its title</translation>
    </message>
    <message>
        <source>Picture w&amp;ider</source>
        <translation>Picture w&amp;ider</translation>
    </message>
    <message>
        <source>Give it some of the width of the plots</source>
        <translation>Give it some of the width of the plots</translation>
    </message>
    <message>
        <source>Picture &amp;narrower</source>
        <translation>Picture &amp;narrower</translation>
    </message>
    <message>
        <source>Give the plots some of its width</source>
        <translation>Give the plots some of its width</translation>
    </message>
    <message>
        <source>&amp;Hall mode</source>
        <translation>&amp;Hall mode</translation>
    </message>
    <message>
        <source>Large text, the picture and two plots</source>
        <translation>Large text, the picture and two plots</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Full screen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
</context>
</TS>
