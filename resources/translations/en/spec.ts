<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>too long</source>
        <translation>too long</translation>
    </message>
    <message>
        <source>no numbers in base64</source>
        <translation>no numbers in base64</translation>
    </message>
    <message>
        <source>a setting of this experiment, such as {options}</source>
        <translation>a setting of this experiment, such as {options}</translation>
    </message>
    <message>
        <source>a table of settings</source>
        <translation>a table of settings</translation>
    </message>
    <message>
        <source>one of {options}</source>
        <translation>one of {options}</translation>
    </message>
    <message>
        <source>a new run only, as it needs new weights</source>
        <translation>a new run only, as it needs new weights</translation>
    </message>
    <message>
        <source>path=value, such as generator.optimizer.lr=0.001</source>
        <translation>path=value, such as generator.optimizer.lr=0.001</translation>
    </message>
    <message>
        <source>{player} rate {factor}</source>
        <translation>{player} rate {factor}</translation>
    </message>
    <message>
        <source>R1 penalty 0.1</source>
        <translation>R1 penalty 0.1</translation>
    </message>
    <message>
        <source>Gradient penalty 1</source>
        <translation>Gradient penalty 1</translation>
    </message>
    <message>
        <source>Both rates {factor}</source>
        <translation>Both rates {factor}</translation>
    </message>
    <message>
        <source>R1 penalty 0.3</source>
        <translation>R1 penalty 0.3</translation>
    </message>
    <message>
        <source>5 updates of D a step</source>
        <translation>5 updates of D a step</translation>
    </message>
    <message>
        <source>Fresh samples, no pool</source>
        <translation>Fresh samples, no pool</translation>
    </message>
    <message>
        <source>T-shirt</source>
        <translation>T-shirt</translation>
    </message>
    <message>
        <source>Trouser</source>
        <translation>Trouser</translation>
    </message>
    <message>
        <source>Pullover</source>
        <translation>Pullover</translation>
    </message>
    <message>
        <source>Dress</source>
        <translation>Dress</translation>
    </message>
    <message>
        <source>Coat</source>
        <translation>Coat</translation>
    </message>
    <message>
        <source>Sandal</source>
        <translation>Sandal</translation>
    </message>
    <message>
        <source>Shirt</source>
        <translation>Shirt</translation>
    </message>
    <message>
        <source>Sneaker</source>
        <translation>Sneaker</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Bag</translation>
    </message>
    <message>
        <source>Ankle boot</source>
        <translation>Ankle boot</translation>
    </message>
    <message>
        <source>one number for all, or one for each centre</source>
        <translation>one number for all, or one for each centre</translation>
    </message>
    <message>
        <source>{given} numbers for {count} centres</source>
        <translation>{given} numbers for {count} centres</translation>
    </message>
    <message>
        <source>{least:,} to {most:,} </source>
        <translation>{least:,} to {most:,} </translation>
    </message>
    <message>
        <source>up to {most:,} </source>
        <translation>up to {most:,} </translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true or false</translation>
    </message>
    <message>
        <source>from {low} to {high}</source>
        <translation>from {low} to {high}</translation>
    </message>
    <message>
        <source>from {low} to below {high}</source>
        <translation>from {low} to below {high}</translation>
    </message>
    <message>
        <source>above {low}, at most {high}</source>
        <translation>above {low}, at most {high}</translation>
    </message>
    <message>
        <source>above {low}, below {high}</source>
        <translation>above {low}, below {high}</translation>
    </message>
    <message>
        <source>a whole number {bounds}</source>
        <translation>a whole number {bounds}</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>a whole number</translation>
    </message>
    <message>
        <source>a number {bounds}</source>
        <translation>a number {bounds}</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>a number</translation>
    </message>
    <message>
        <source>a list of {count}whole numbers</source>
        <translation>a list of {count}whole numbers</translation>
    </message>
    <message>
        <source>a list of {count}numbers</source>
        <translation>a list of {count}numbers</translation>
    </message>
    <message>
        <source>a list of {count}points [x, y]</source>
        <translation>a list of {count}points [x, y]</translation>
    </message>
    <message>
        <source>, each {bounds}</source>
        <translation>, each {bounds}</translation>
    </message>
    <message>
        <source>, each coordinate {bounds}</source>
        <translation>, each coordinate {bounds}</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>{count} others</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>No such file or directory</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Permission denied</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>Operation not permitted</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>Not a directory</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Is a directory</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>File exists</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>File name too long</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>No space left on device</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>Disk quota exceeded</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Read-only file system</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Input/output error</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>Too many open files</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>Too many levels of symbolic links</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>Cannot allocate memory</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Connection refused</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>Connection reset by peer</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>Network is unreachable</translation>
    </message>
    <message>
        <source>Temporary failure in name resolution</source>
        <translation>Temporary failure in name resolution</translation>
    </message>
    <message>
        <source>Name or service not known</source>
        <translation>Name or service not known</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a value</comment>
        <translation>nothing</translation>
    </message>
    <message>
        <source>and {more:,} more</source>
        <translation>and {more:,} more</translation>
    </message>
    <message>
        <source>a number too long to write</source>
        <translation>a number too long to write</translation>
    </message>
    <message>
        <source>a pipe, not a file</source>
        <translation>a pipe, not a file</translation>
    </message>
    <message>
        <source>a socket, not a file</source>
        <translation>a socket, not a file</translation>
    </message>
    <message>
        <source>a device, not a file</source>
        <translation>a device, not a file</translation>
    </message>
    <message>
        <source>more than {max_bytes:,} bytes</source>
        <translation>more than {max_bytes:,} bytes</translation>
    </message>
    <message>
        <source>it changed while it was read</source>
        <translation>it changed while it was read</translation>
    </message>
    <message>
        <source>a link to what is not there</source>
        <translation>a link to what is not there</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>not a name that a file can have</source>
        <translation>not a name that a file can have</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>not a regular file</translation>
    </message>
    <message>
        <source>{count} that differ</source>
        <translation>{count} that differ</translation>
    </message>
    <message>
        <source>numbers between those of {path}</source>
        <translation>numbers between those of {path}</translation>
    </message>
    <message>
        <source>the whole map</source>
        <translation>the whole map</translation>
    </message>
    <message>
        <source>a part of it</source>
        <translation>a part of it</translation>
    </message>
    <message>
        <source>one without numbers between those it has</source>
        <translation>one without numbers between those it has</translation>
    </message>
    <message>
        <source>a larger one</source>
        <translation>a larger one</translation>
    </message>
    <message>
        <source>so that training fits in {gigabytes:g} GB of memory</source>
        <translation>so that training fits in {gigabytes:g} GB of memory</translation>
    </message>
    <message>
        <source>networks that take {gigabytes:,.1f} GB</source>
        <translation>networks that take {gigabytes:,.1f} GB</translation>
    </message>
    <message>
        <source>spectral norm changes with each pass</source>
        <translation>spectral norm changes with each pass</translation>
    </message>
    <message>
        <source>D compares all samples of a batch</source>
        <translation>D compares all samples of a batch</translation>
    </message>
    <message>
        <source>D looks at the spread of all of a batch</source>
        <translation>D looks at the spread of all of a batch</translation>
    </message>
    <message>
        <source>this loss compares each sample with the average of all</source>
        <translation>this loss compares each sample with the average of all</translation>
    </message>
    <message>
        <source>feature matching compares the means of whole batches</source>
        <translation>feature matching compares the means of whole batches</translation>
    </message>
    <message>
        <source>DRAGAN looks as far as a whole batch is wide</source>
        <translation>DRAGAN looks as far as a whole batch is wide</translation>
    </message>
    <message>
        <source>{dynamics} dynamics differentiate the gradient of all of a batch</source>
        <translation>{dynamics} dynamics differentiate the gradient of all of a batch</translation>
    </message>
    <message>
        <source>an unrolled D learns from all of a batch</source>
        <translation>an unrolled D learns from all of a batch</translation>
    </message>
    <message>
        <source>fakes that are shared are all kept</source>
        <translation>fakes that are shared are all kept</translation>
    </message>
    <message>
        <source>fewer or smaller layers, {allowed}</source>
        <translation>fewer or smaller layers, {allowed}</translation>
    </message>
    <message>
        <source>at most {most:,} samples, as more go in pieces and {reason}: set data.pool_size</source>
        <translation>at most {most:,} samples, as more go in pieces and {reason}: set data.pool_size</translation>
    </message>
    <message>
        <source>batch norm in {name} looks at all of a batch</source>
        <translation>batch norm in {name} looks at all of a batch</translation>
    </message>
    <message>
        <source>at most {most:,} with these networks and updates, {allowed}</source>
        <translation>at most {most:,} with these networks and updates, {allowed}</translation>
    </message>
    <message>
        <source>'full_batch' of {count:,} samples</source>
        <translation>'full_batch' of {count:,} samples</translation>
    </message>
    <message>
        <source>had no moments to carry</source>
        <translation>had no moments to carry</translation>
    </message>
    <message>
        <source> and the </source>
        <translation> and the </translation>
    </message>
    <message>
        <source>carried the {moments}, dropped the {lost}</source>
        <translation>carried the {moments}, dropped the {lost}</translation>
    </message>
    <message>
        <source>carried the {moments}</source>
        <translation>carried the {moments}</translation>
    </message>
    <message>
        <source>dropped the {moments}</source>
        <translation>dropped the {moments}</translation>
    </message>
    <message>
        <source>{value} with {model}</source>
        <translation>{value} with {model}</translation>
    </message>
    <message>
        <source>0 with {model}, which draws noise afresh</source>
        <translation>0 with {model}, which draws noise afresh</translation>
    </message>
    <message>
        <source>{count} with flow matching, which moves noise to where the data is</source>
        <translation>{count} with flow matching, which moves noise to where the data is</translation>
    </message>
    <message>
        <source>{value} with {model}, which plays no game</source>
        <translation>{value} with {model}, which plays no game</translation>
    </message>
    <message>
        <source>points of a plane with {model}</source>
        <translation>points of a plane with {model}</translation>
    </message>
    <message>
        <source>normal with a VAE, as KL is to that</source>
        <translation>normal with a VAE, as KL is to that</translation>
    </message>
    <message>
        <source>a GAN</source>
        <translation>a GAN</translation>
    </message>
    <message>
        <source>a VAE</source>
        <translation>a VAE</translation>
    </message>
    <message>
        <source>minus the evidence lower bound, in nats</source>
        <translation>minus the evidence lower bound, in nats</translation>
    </message>
    <message>
        <source>in nats a sample</source>
        <translation>in nats a sample</translation>
    </message>
    <message>
        <source>flow matching</source>
        <translation>flow matching</translation>
    </message>
    <message>
        <source>squared error of the velocity, in squared data units</source>
        <translation>squared error of the velocity, in squared data units</translation>
    </message>
    <message>
        <source>in squared data units</source>
        <translation>in squared data units</translation>
    </message>
    <message>
        <source>A VAE has no discriminator: its second network is the encoder.</source>
        <translation>A VAE has no discriminator: its second network is the encoder.</translation>
    </message>
    <message>
        <source>Flow matching has no discriminator: it trains one network.</source>
        <translation>Flow matching has no discriminator: it trains one network.</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>reconstruction</source>
        <translation>reconstruction</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>Velocity field</source>
        <translation>Velocity field</translation>
    </message>
    <message>
        <source>velocity error</source>
        <translation>velocity error</translation>
    </message>
    <message>
        <source>A mode is covered when it holds at least a quarter of its fair share of the fakes, which is the share that the data has there; only fakes within 3 std of the mode count.</source>
        <translation>A mode is covered when it holds at least a quarter of its fair share of the fakes, which is the share that the data has there; only fakes within 3 std of the mode count.</translation>
    </message>
    <message>
        <source>A mode is touched when at least one of 2,500 fakes is within 3 std of it. That is the rule of published tables (Srivastava et al. 2017, Lin et al. 2018), where such modes are called captured.</source>
        <translation>A mode is touched when at least one of 2,500 fakes is within 3 std of it. That is the rule of published tables (Srivastava et al. 2017, Lin et al. 2018), where such modes are called captured.</translation>
    </message>
    <message>
        <source>mode {number}</source>
        <translation>mode {number}</translation>
    </message>
    <message>
        <source>m, the average gradient</source>
        <translation>m, the average gradient</translation>
    </message>
    <message>
        <source>the last gradient</source>
        <translation>the last gradient</translation>
    </message>
    <message>
        <source>momentum buffer, of divided gradients</source>
        <translation>momentum buffer, of divided gradients</translation>
    </message>
    <message>
        <source>momentum buffer</source>
        <translation>momentum buffer</translation>
    </message>
    <message>
        <source>u, the largest gradient of late</source>
        <translation>u, the largest gradient of late</translation>
    </message>
    <message>
        <source>√v, v the largest average square so far</source>
        <translation>√v, v the largest average square so far</translation>
    </message>
    <message>
        <source>√v, v the average square</source>
        <translation>√v, v the average square</translation>
    </message>
    <message>
        <source>root of the average square</source>
        <translation>root of the average square</translation>
    </message>
    <message>
        <source>root of the sum of all squares</source>
        <translation>root of the sum of all squares</translation>
    </message>
    <message>
        <source>Used with {setting}: {values}</source>
        <translation>Used with {setting}: {values}</translation>
    </message>
    <message>
        <source>Used while {setting} is not 0</source>
        <translation>Used while {setting} is not 0</translation>
    </message>
    <message>
        <source>the samples</source>
        <translation>the samples</translation>
    </message>
    <message>
        <source>the packs</source>
        <translation>the packs</translation>
    </message>
    <message>
        <source>points and no pictures</source>
        <translation>points and no pictures</translation>
    </message>
    <message>
        <source>one number a sample</source>
        <translation>one number a sample</translation>
    </message>
    <message>
        <source>numbers of one dimension</source>
        <translation>numbers of one dimension</translation>
    </message>
    <message>
        <source>{networks}, as {data} has {what}</source>
        <translation>{networks}, as {data} has {what}</translation>
    </message>
    <message>
        <source>{count}, as {network} adds to the latent</source>
        <translation>{count}, as {network} adds to the latent</translation>
    </message>
    <message>
        <source>a network of {weights:,} weights</source>
        <translation>a network of {weights:,} weights</translation>
    </message>
    <message>
        <source>at most {max_weights:,} weights: fewer or smaller layers</source>
        <translation>at most {max_weights:,} weights: fewer or smaller layers</translation>
    </message>
    <message>
        <source>a multiple of {pack}, as D judges packs of {pack} samples</source>
        <translation>a multiple of {pack}, as D judges packs of {pack} samples</translation>
    </message>
    <message>
        <source>at least {least} with batch norm, which compares {what}</source>
        <translation>at least {least} with batch norm, which compares {what}</translation>
    </message>
    <message>
        <source>false with one loss for both, as D would have the aim of G too</source>
        <translation>false with one loss for both, as D would have the aim of G too</translation>
    </message>
    <message>
        <source>0, as batch norm mixes D's samples and leaves none a slope of its own (layer norm does not)</source>
        <translation>0, as batch norm mixes D's samples and leaves none a slope of its own (layer norm does not)</translation>
    </message>
    <message>
        <source>false, or true with a momentum above 0 and a dampening of 0</source>
        <translation>false, or true with a momentum above 0 and a dampening of 0</translation>
    </message>
    <message>
        <source>The settings of this preset, on other data: what is told of it need not hold here.</source>
        <translation>The settings of this preset, on other data: what is told of it need not hold here.</translation>
    </message>
    <message>
        <source>{title} · on {data}</source>
        <translation>{title} · on {data}</translation>
    </message>
    <message>
        <source>loss</source>
        <comment>that diverges</comment>
        <translation>loss</translation>
    </message>
    <message>
        <source>weights</source>
        <comment>that diverges</comment>
        <translation>weights</translation>
    </message>
    <message>
        <source>the {player}'s {quantity} stopped being finite in step {step}</source>
        <translation>the {player}'s {quantity} stopped being finite in step {step}</translation>
    </message>
    <message>
        <source>{title}: {problem}. This is passed over.</source>
        <translation>{title}: {problem}. This is passed over.</translation>
    </message>
    <message>
        <source>one of those that `ganviz presets` lists, or a .toml file{hint}</source>
        <translation>one of those that `ganviz presets` lists, or a .toml file{hint}</translation>
    </message>
    <message>
        <source> (did you mean {close}?)</source>
        <translation> (did you mean {close}?)</translation>
    </message>
    <message>
        <source> to {max_steps:,}</source>
        <translation> to {max_steps:,}</translation>
    </message>
    <message>
        <source>a whole number from 1</source>
        <translation>a whole number from 1</translation>
    </message>
    <message>
        <source>a TOML file that can be read</source>
        <translation>a TOML file that can be read</translation>
    </message>
    <message>
        <source>a TOML file, as `ganviz presets --show` prints</source>
        <translation>a TOML file, as `ganviz presets --show` prints</translation>
    </message>
    <message>
        <source>nearly 0</source>
        <translation>nearly 0</translation>
    </message>
    <message>
        <source>{sign}{millions:.3g} million</source>
        <translation>{sign}{millions:.3g} million</translation>
    </message>
    <message>
        <source>less than 0.01%</source>
        <translation>less than 0.01%</translation>
    </message>
    <message>
        <source>below −1 billion</source>
        <translation>below −1 billion</translation>
    </message>
    <message>
        <source>over 1 billion</source>
        <translation>over 1 billion</translation>
    </message>
    <message>
        <source>one or two lines of 1 to {longest_line} signs</source>
        <translation>one or two lines of 1 to {longest_line} signs</translation>
    </message>
    <message>
        <source>up to {most_paths} paths of settings</source>
        <translation>up to {most_paths} paths of settings</translation>
    </message>
    <message>
        <source>up to {most_views} names of views</source>
        <translation>up to {most_views} names of views</translation>
    </message>
    <message>
        <source>up to {most_pinned} paths of settings</source>
        <translation>up to {most_pinned} paths of settings</translation>
    </message>
    <message>
        <source>up to {most_hidden} paths of settings or parts</source>
        <translation>up to {most_hidden} paths of settings or parts</translation>
    </message>
    <message>
        <source>steps a second, above 0 and up to {fastest:,}</source>
        <translation>steps a second, above 0 and up to {fastest:,}</translation>
    </message>
    <message>
        <source>a number above 0 and up to {longest_s:,}</source>
        <translation>a number above 0 and up to {longest_s:,}</translation>
    </message>
    <message>
        <source>the name of a preset</source>
        <translation>the name of a preset</translation>
    </message>
    <message>
        <source>{least_lanes} to {most_lanes} tables, each as [[lanes]]</source>
        <translation>{least_lanes} to {most_lanes} tables, each as [[lanes]]</translation>
    </message>
    <message>
        <source>a table with text and change</source>
        <translation>a table with text and change</translation>
    </message>
    <message>
        <source>a line of 1 to {longest_text} signs</source>
        <translation>a line of 1 to {longest_text} signs</translation>
    </message>
    <message>
        <source>settings and values, as {"updates.batch_size" = 64}</source>
        <translation>settings and values, as {"updates.batch_size" = 64}</translation>
    </message>
    <message>
        <source>up to {most_actions} tables, each as [[actions]]</source>
        <translation>up to {most_actions} tables, each as [[actions]]</translation>
    </message>
    <message>
        <source>a table with text, change and after</source>
        <translation>a table with text, change and after</translation>
    </message>
    <message>
        <source>a whole number from 0 to {max_steps:,}</source>
        <translation>a whole number from 0 to {max_steps:,}</translation>
    </message>
    <message>
        <source>settings of the experiment, or parts of it</source>
        <translation>settings of the experiment, or parts of it</translation>
    </message>
    <message>
        <source>settings of the experiment</source>
        <translation>settings of the experiment</translation>
    </message>
    <message>
        <source>a change of something</source>
        <translation>a change of something</translation>
    </message>
    <message>
        <source>{format!r}: it was written by another version of ganviz</source>
        <translation>{format!r}: it was written by another version of ganviz</translation>
    </message>
    <message>
        <source>neither preset nor experiment</source>
        <translation>neither preset nor experiment</translation>
    </message>
    <message>
        <source>both preset and experiment</source>
        <translation>both preset and experiment</translation>
    </message>
    <message>
        <source>a TOML file that describes a sweep</source>
        <translation>a TOML file that describes a sweep</translation>
    </message>
    <message>
        <source>the name of a preset, or a .toml file</source>
        <translation>the name of a preset, or a .toml file</translation>
    </message>
    <message>
        <source>seeds has how many runs a cell has</source>
        <translation>seeds has how many runs a cell has</translation>
    </message>
    <message>
        <source>this one is no number</source>
        <translation>this one is no number</translation>
    </message>
    <message>
        <source>a number; or give values</source>
        <translation>a number; or give values</translation>
    </message>
    <message>
        <source>another setting than that of x</source>
        <translation>another setting than that of x</translation>
    </message>
    <message>
        <source>at most {most:,} with these seeds</source>
        <translation>at most {most:,} with these seeds</translation>
    </message>
    <message>
        <source>a setting that is a number; {what}</source>
        <translation>a setting that is a number; {what}</translation>
    </message>
    <message>
        <source>a setting that has an effect; this one is {reason}</source>
        <translation>a setting that has an effect; this one is {reason}</translation>
    </message>
    <message>
        <source>{count} of them</source>
        <translation>{count} of them</translation>
    </message>
    <message>
        <source>1 to {most} numbers</source>
        <translation>1 to {most} numbers</translation>
    </message>
    <message>
        <source>numbers that differ from each other</source>
        <translation>numbers that differ from each other</translation>
    </message>
    <message>
        <source>'linear' where values are not all above 0</source>
        <translation>'linear' where values are not all above 0</translation>
    </message>
    <message>
        <source>the path of a setting, such as generator.optimizer.lr</source>
        <translation>the path of a setting, such as generator.optimizer.lr</translation>
    </message>
    <message>
        <source>'log' or 'linear'</source>
        <translation>'log' or 'linear'</translation>
    </message>
    <message>
        <source>a whole number from 1 to {most:,}</source>
        <translation>a whole number from 1 to {most:,}</translation>
    </message>
    <message>
        <source>a table with {options}</source>
        <translation>a table with {options}</translation>
    </message>
    <message>
        <source>'linear' where a range does not lie above 0</source>
        <translation>'linear' where a range does not lie above 0</translation>
    </message>
    <message>
        <source>a list of numbers</source>
        <translation>a list of numbers</translation>
    </message>
    <message>
        <source>A number has too many digits</source>
        <translation>A number has too many digits</translation>
    </message>
    <message>
        <source>More than {most} parts of a key (at line {line})</source>
        <translation>More than {most} parts of a key (at line {line})</translation>
    </message>
    <message>
        <source>More than {most} levels (at line {line})</source>
        <translation>More than {most} levels (at line {line})</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>as competitive dynamics are plain gradient descent at the learning rates: no averages, no momentum</source>
        <translation>as competitive dynamics are plain gradient descent at the learning rates: no averages, no momentum</translation>
    </message>
    <message>
        <source>to unroll D by {steps}</source>
        <translation>to unroll D by {steps}</translation>
    </message>
    <message>
        <source>mini_batch or single_sample, as fresh samples have no end{or_fixed}</source>
        <translation>mini_batch or single_sample, as fresh samples have no end{or_fixed}</translation>
    </message>
    <message>
        <source>alternating, simultaneous or extragradient {reason}</source>
        <translation>alternating, simultaneous or extragradient {reason}</translation>
    </message>
    <message>
        <source>'{batching}' of {count}</source>
        <translation>'{batching}' of {count}</translation>
    </message>
    <message>
        <source>; or set data.pool_size</source>
        <translation>; or set data.pool_size</translation>
    </message>
    <message>
        <source>false with data.conditional, as each update asks for its classes</source>
        <translation>false with data.conditional, as each update asks for its classes</translation>
    </message>
    <message>
        <source>sgd or adam {reason}</source>
        <translation>sgd or adam {reason}</translation>
    </message>
    <message>
        <source>0 {reason}; a gradient penalty may take its place</source>
        <translation>0 {reason}; a gradient penalty may take its place</translation>
    </message>
    <message>
        <source>sgd, {allowed}</source>
        <translation>sgd, {allowed}</translation>
    </message>
</context>
</TS>
