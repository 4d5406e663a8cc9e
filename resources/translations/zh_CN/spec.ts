<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no numbers in base64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a setting of this experiment, such as {options}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of {options}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new run only, as it needs new weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path=value, such as generator.optimizer.lr=0.001</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one number for all, or one for each centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} numbers for {count} centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{least:,} to {most:,} </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {most:,} </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number{bounds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number{bounds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {low} to below {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above {low}, at most {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above {low}, below {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of {count}whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of {count}numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of {count}points [x, y]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, each {bounds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, each coordinate {bounds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: given {given}; allowed: {allowed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {more:,} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number too long to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pipe, not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a socket, not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a device, not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {max_bytes:,} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it changed while it was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a link to what is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a name that a file can have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a text file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers between those of {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one without numbers between those it has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a larger one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so that training fits in {gigabytes:g} GB of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>networks that take {gigabytes:,.1f} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spectral norm changes with each pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D compares all samples of a batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D looks at the spread of all of a batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this loss compares each sample with the average of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feature matching compares the means of whole batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRAGAN looks as far as a whole batch is wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dynamics} dynamics differentiate the gradient of all of a batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unrolled D learns from all of a batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fakes that are shared are all kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer or smaller layers, {allowed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {most:,} samples, as more go in pieces and {reason}: set data.pool_size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch norm in {name} looks at all of a batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {most:,} with these networks and updates, {allowed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'full_batch' of {count:,} samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mode is covered when it holds at least a quarter of its fair share of the fakes, which is the share that the data has there; only fakes within 3 std of the mode count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mode is touched when at least one of 2,500 fakes is within 3 std of it. That is the rule of published tables (Srivastava et al. 2017, Lin et al. 2018), where such modes are called captured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m, the average gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>momentum buffer, of divided gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>momentum buffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>u, the largest gradient of late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>√v, v the largest average square so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>√v, v the average square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>root of the average square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>root of the sum of all squares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used with {setting}: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used while {setting} is not 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the packs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points and no pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one number a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers of one dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{networks}, as {data} has {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}, as {network} adds to the latent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a network of {weights:,} weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {max_weights:,} weights: fewer or smaller layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a multiple of {pack}, as D judges packs of {pack} samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {least} with batch norm, which compares {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false with one loss for both, as D would have the aim of G too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0, as batch norm mixes D's samples and leaves none a slope of its own (layer norm does not)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of those that `ganviz presets` lists, or a .toml file{hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (did you mean {close}?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> to {max_steps:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a TOML file that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a TOML file, as `ganviz presets --show` prints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign}{millions:.3g} million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than 0.01%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below −1 billion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over 1 billion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one or two lines of 1 to {longest_line} signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {most_paths} paths of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {most_views} names of views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {most_pinned} paths of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {most_hidden} paths of settings or parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps a second, above 0 and up to {fastest:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number above 0 and up to {longest_s:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{least_lanes} to {most_lanes} tables, each as [[lanes]]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table with text and change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line of 1 to {longest_text} signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings and values, as {"updates.batch_size" = 64}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {most_actions} tables, each as [[actions]]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table with text, change and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from 0 to {max_steps:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings of the experiment, or parts of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings of the experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actions.{number}.change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a change of something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{format!r}: it was written by another version of ganviz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} of preset and experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a TOML file that describes a sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a preset, or a .toml file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeds has how many runs a cell has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this one is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number; or give values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another setting than that of x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {most:,} with these seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from 1 to {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table with {options}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number has too many digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{one} {next}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as competitive dynamics are plain gradient descent at the learning rates: no averages, no momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mini_batch or single_sample, as fresh samples have no end{or_fixed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alternating, simultaneous or extragradient {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; or set data.pool_size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false with data.conditional, as each update asks for its classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sgd or adam {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 {reason}; a gradient penalty may take its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sgd, {allowed}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
