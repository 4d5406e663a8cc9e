<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>it is a link that somebody else left there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a name that a file can have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no state that ganviz saved, or it is damaged ({why})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its experiment cannot be: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it says nothing of {given}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{player}/weights is of shape {given}; expected {expected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a checkpoint, as `ganviz train --out` keeps one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the format is {given}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the step is {given}; expected a whole number from 0 to {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a checkpoint that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its set-up cannot be: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it says nothing of {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged, or none: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has more than {most:,} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its format is another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures that you opened, kept small and grey in the cache of this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,797 handwritten digits of 8×8 pixels, by E. Alpaydin and C. Kaynak (UCI).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>60,000 handwritten digits of 28×28 pixels, by Yann LeCun and Corinna Cortes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>60,000 pictures of clothes of 28×28 pixels, by Han Xiao, Kashif Rasul and Roland Vollgraf (Zalando).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image set is called '{name}'. There are: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: no server can be reached ({reasons}). Is this machine online?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {file} could not be downloaded ({reasons}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection ended early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent a file whose SHA-256 is wrong; it was thrown away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. What has arrived is kept, and the next fetch goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} does not hold {title}: {name} is neither there nor in a folder '{folder}' there. Wanted are {files}, gzipped or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{original} is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged: it is packed in more than {most:,} pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is too long: {size} asks for {expected:,} values and it has {given:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is cut short: {count} bytes are less than an IDX header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not an IDX file: it starts with {bytes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds values of type {kind} in {found} dimensions, not unsigned bytes (type {unsigned_bytes}) in {dimensions}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is cut short: {size} asks for {expected:,} values and it has {given:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is larger than {most} MiB: no data file is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read: {refusal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its CRC is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its length is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is cut short: its gzip stream stops after {count:,} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} unpacks to more than {most} MiB: no data file does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pictures are chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures {digest}… are not in the cache of this machine, {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their digest is not what it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be written to: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures {digest}… are damaged: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A different set is in the place of {title}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is damaged: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not the published file: the SHA-256 of its content is {found}…, not {expected}….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is no longer in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is not complete in {folder}: no {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a link, or no plain file: something else would be written to. Remove it, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be written to: {reason}. Choose another data folder with --data-dir or {variable}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another ganviz is fetching {title} into {folder}. Wait until it is done, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: {title} needs {size} in {folder}. Free some space and try again; what has arrived is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run cannot go on from there: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MP4 files need imageio-ffmpeg: pip install 'ganviz[video]'; or write .gif, .webp or .apng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {count:,} pictures of {width}x{height} are too many for one file. Take fewer, or a single view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TensorBoard files need tensorboardX: pip install 'ganviz[tensorboard]'; or write CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of {endings}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given {file}; allowed: a file ending in {allowed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains the same GAN with PyTorch alone, changes included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every series that was measured, a row for each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (Parquet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same, for pandas and others: small and quick to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TensorBoard events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in a folder that `tensorboard --logdir` shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of both networks, and G's average, as PyTorch names them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings, title and story as a file to open, to edit and to hand on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window, or one view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filmstrip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A view at several moments, side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A view as the run goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run goes on from a state in a file, from which no script begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there can be no script of this run: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} stopped: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for these networks and this batch size. Make one of them smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be run here. {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A library that this needs cannot be loaded: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size:,} weights are too many for eigenvalues here: {most:,} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights are not finite: the run has diverged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch of the whole set goes in pieces here: the gradient field would take too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient field is not finite here, or none of its eigenvalues was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the training process reports could not be followed ({error}), so it was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training process could not be started: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing, until a run has started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run that goes on from step {step:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, which is not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} presets of your own: the first {most} are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preset needs a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title!r} is the name of a preset that ships with ganviz. Choose another title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a preset of your own called {title!r} already. Choose another title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be used any more: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be used: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parquet files need pyarrow: pip install 'ganviz[parquet]'; or write CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken: {name}, {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no array of pictures (n, height, width) in it; there is {shapes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its values are not all finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of {count} values are read as {side}x{side} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no picture in it can be read: {picture}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {more:,} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, as not to be read: {pictures}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} classes by folder: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {most:,} files: choose a folder with less in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>far more pixels than are allowed: {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged, or no picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {most:,} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width:,}x{height:,} pixels; allowed: {most:,} in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut short in its header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} images of {height}x{width}; expected some of at most {most}x{most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} images of {height}x{width} are too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut short: {count:,} images of {height}x{width} are not in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {used:,} of {count:,} images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows and columns are exchanged: EMNIST's images lie on their side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged: its gzip stream is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{most:,} of {count:,} pictures, drawn at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pictures in it (PNG, JPEG, GIF, WebP, BMP, TIFF), and no set in IDX files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the critic a gradient penalty of {penalty:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip the critic's weights at {limit:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide both rates by {factor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip both gradients at {norm:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {start:,} is not behind the run: {first:,} to {step_number:,} are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step:,} cannot be told: the run has steps {first:,} to {last:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step:,} cannot be sought: the run has steps {first:,} to {last:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the state is of other networks: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G's loss</source>
        <translation>G 的损失</translation>
    </message>
    <message>
        <source>D's loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{series}, {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {of} (95% interval {low} to {high})</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} seeds</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>no seed is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} in {seeds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not all modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} at the end; {count} of {of} at any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged, or no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {size:,} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {size:,} bytes; expected at most {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was cut short, or is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its list of members is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a member is called {given}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is packed in a way that is not read here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {size:,} bytes; expected at most {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {count:,} bytes; expected {size:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a member stands there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it unpacks to more than {most:,} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large: more than {most:,} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a session that ganviz saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs ganviz {version} or later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number:,} runs that are not in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it says nothing of its set-ups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session cannot be kept: {error}. Delete some of its runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session cannot be kept: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a set-up in it cannot be: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one that this ganviz can read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged, or no session: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ganviz {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the processor {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another compiled library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tried {tries} times. {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting} {before} there, {after} given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{there:,} steps there, {given:,} given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{there:,} moments there, {given:,} given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {axis} is {setting} with {count} values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no folder of a sweep: {setup} is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other values of {axis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds another sweep ({reason}); give another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has {results} without {setup}; give another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it lies in the map itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no process can be started: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:,} runs failed: {reason}</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>It cannot be written ({reason}). What is done is kept, and can be gone on with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cell of this map can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}). What is done is kept, and can be gone on with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run takes about {each:.1f} GB of memory, and {free:.1f} GB are free. Make networks or the batch smaller, or end other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an ARFF file without a line @data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an ARFF file without a line @attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an ARFF file with sparse rows: write them in full, or as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no table in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, as of fewer rows: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It has {count} rows of {columns:,} values, which are read as columns.</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>not a table, but an array of {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} columns; allowed: at most {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {name}, which is no table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {most:,} columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an array with fields in more than one dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a table, but an array of {size}: open pictures as images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one number and no table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {name} ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a packed file, and none of arrays that numpy.savez wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} arrays; allowed: at most {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packed with a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {max_bytes:,} bytes unpacked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no two of its points differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given}; expected at least two different ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no column of classes is chosen, and no two of coordinates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class {name} has a deviation of {std:.3g}; allowed: above 0, to {widest:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} columns of numbers: {columns}; say which two, such as {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no column is called {given}; there are {columns}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken: {names}. Left: {left}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} columns of numbers; expected {wanted}</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>{count} columns of numbers: {columns}; say which one, such as {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>columns {given!r}; expected {count}, such as {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no column of numbers; expected {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is taken twice; expected two different columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} holds no numbers; those that do: {columns}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} counts the rows, and is read as the first coordinate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{row} has {given} in {column}; expected a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a packed file, such as Excel's .xlsx: save the sheet as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an old Excel workbook (.xls): save the sheet as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a gzipped file: unpack it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a packed file: unpack it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a MATLAB file: write CSV with writematrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an HDF5 or MATLAB file: write CSV with writematrix, or NPY with numpy.save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Parquet file: write CSV with to_csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an Arrow file: write CSV with to_csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Feather file: write CSV with to_csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pickle, which is never opened: write CSV or NPY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file of R: write CSV with write.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a database: write CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text of a word processor: save it as plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XML: save the table as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web page: save the table as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a text file</source>
        <translation>不是文本文件</translation>
    </message>
    <message>
        <source>It is not UTF-8; letters are read as Windows writes them (Windows-1252).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a text file: it begins as {encoding} and is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:,} cells</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Line {line:,} tells the number of rows and of columns, and the names of the classes in the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line:,}, {cells}, is read as a row; put headings above it if it is one of numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first:,} to {last:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out above the rows, as without a cell for each column: line {lines}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line:,}, {cells}, is read as headings: whole numbers that count, above numbers that all have a fraction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line:,} has {cells}, and the others {width}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line:,} has {given} in place of a number, and is no heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complex numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spans of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python objects, which are never opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raw bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too long: {size} asks for {expected} bytes and it has {given:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a NPY file of numbers: its values are {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>far more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a NPY file of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a NPY file of numbers: there is no version {major}.{minor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a NPY file of numbers: its header of {size:,} bytes is not in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut short: {size} asks for {expected} bytes and it has {given:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a NPY file of numbers: it has fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a NPY file of numbers: its header is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a NPY file of numbers: {count:,} fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a NPY file of numbers: its values are {kind!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a NPY file of numbers: its field {field!r} is no number or list of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a NPY file of numbers: its field {field!r} is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width:,} columns; allowed: at most {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no rows of numbers in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent are read as parts of 1: 50 % is 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no numbers in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line:,} has {count}, and the others {width:,}: {cell}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JSON list of rows and of other things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line:,} has {cell} in one cell: it cannot be told what is between columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JSON table whose columns are not of the same length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON that is no list of rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {number:,} of the JSON is no row of {count} numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON records that do not all have the same names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not JSON, though it begins as such</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} may be {min:g} or {max:g}: say whether commas or points are the decimal signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line:,} cannot be split at its quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commas are read as decimal signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} may be one number or two: say whether commas are the decimal signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commas are read as what stands between two columns of whole numbers, not as decimal signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line:,} has a quote that is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line:,} has a cell of more than {most:,} signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commas are read as decimal signs, as no whole number is written with such zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commas are read as decimal signs, as there is one heading, {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{widest:,} columns; allowed: at most {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {number:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {number:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {low:g} to {high:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{row} has no value in {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row without a value, {row}, is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} has {number} in {place}; allowed: {allowed}, or all standardised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{most_rows:,} of its {count:,} rows, drawn at random: the same ones each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standardised: each column has mean 0 and standard deviation 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem} (it says {cell!r})</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{problem}, nor have {count:,} other rows</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>no row has a value in each of these columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} rows without a value are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is {number} standard deviations from the mean of {place}; allowed: {allowed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} has more than {most} classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} has an infinite number in {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} rows; allowed: at most {most_rows:,}, or a part drawn at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} has numbers too large to standardise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} holds one number only: it cannot be standardised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ends after {count:,} bytes, before its header does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a header of {size:,} bytes; expected at most {most_bytes:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} in the place of a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} stands there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something else was done to the run meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training process ended unexpectedly (exit code {code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{how} The last it said: {last_line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training process was killed (signal {number}), perhaps because memory ran out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training process was killed (signal {number}){name}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
