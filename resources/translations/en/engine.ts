<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>it is a link that somebody else left there</source>
        <translation>it is a link that somebody else left there</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>it is no regular file</translation>
    </message>
    <message>
        <source>Not a name that a file can have</source>
        <translation>Not a name that a file can have</translation>
    </message>
    <message>
        <source>this is no state that ganviz saved, or it is damaged ({why})</source>
        <translation>this is no state that ganviz saved, or it is damaged ({why})</translation>
    </message>
    <message>
        <source>its experiment cannot be: {problem}</source>
        <translation>its experiment cannot be: {problem}</translation>
    </message>
    <message>
        <source>it says nothing of {given}</source>
        <translation>it says nothing of {given}</translation>
    </message>
    <message>
        <source>{player}/weights is of shape {given}; expected {expected}</source>
        <translation>{player}/weights is of shape {given}; expected {expected}</translation>
    </message>
    <message>
        <source>a checkpoint, as `ganviz train --out` keeps one</source>
        <translation>a checkpoint, as `ganviz train --out` keeps one</translation>
    </message>
    <message>
        <source>{file} ({reason})</source>
        <translation>{file} ({reason})</translation>
    </message>
    <message>
        <source>the format is {given}</source>
        <translation>the format is {given}</translation>
    </message>
    <message>
        <source>the step is {given}; expected a whole number from 0 to {most:,}</source>
        <translation>the step is {given}; expected a whole number from 0 to {most:,}</translation>
    </message>
    <message>
        <source>a checkpoint that can be read</source>
        <translation>a checkpoint that can be read</translation>
    </message>
    <message>
        <source>its set-up cannot be: {problem}</source>
        <translation>its set-up cannot be: {problem}</translation>
    </message>
    <message>
        <source>it says nothing of {error}</source>
        <translation>it says nothing of {error}</translation>
    </message>
    <message>
        <source>it is damaged, or none: {why}</source>
        <translation>it is damaged, or none: {why}</translation>
    </message>
    <message>
        <source>file</source>
        <translation>file</translation>
    </message>
    <message>
        <source>it has more than {most:,} bytes</source>
        <translation>it has more than {most:,} bytes</translation>
    </message>
    <message>
        <source>its format is another</source>
        <translation>its format is another</translation>
    </message>
    <message>
        <source>it has no accuracy</source>
        <translation>it has no accuracy</translation>
    </message>
    <message>
        <source>Pictures that you opened, kept small and grey in the cache of this machine.</source>
        <translation>Pictures that you opened, kept small and grey in the cache of this machine.</translation>
    </message>
    <message>
        <source>1,797 handwritten digits of 8×8 pixels, by E. Alpaydin and C. Kaynak (UCI).</source>
        <translation>1,797 handwritten digits of 8×8 pixels, by E. Alpaydin and C. Kaynak (UCI).</translation>
    </message>
    <message>
        <source>60,000 handwritten digits of 28×28 pixels, by Yann LeCun and Corinna Cortes.</source>
        <translation>60,000 handwritten digits of 28×28 pixels, by Yann LeCun and Corinna Cortes.</translation>
    </message>
    <message>
        <source>60,000 pictures of clothes of 28×28 pixels, by Han Xiao, Kashif Rasul and Roland Vollgraf (Zalando).</source>
        <translation>60,000 pictures of clothes of 28×28 pixels, by Han Xiao, Kashif Rasul and Roland Vollgraf (Zalando).</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>yours</translation>
    </message>
    <message>
        <source>No image set is called '{name}'. There are: {names}.</source>
        <translation>No image set is called '{name}'. There are: {names}.</translation>
    </message>
    <message>
        <source>{title}: no server can be reached ({reasons}). Is this machine online?</source>
        <translation>{title}: no server can be reached ({reasons}). Is this machine online?</translation>
    </message>
    <message>
        <source>{title}: {file} could not be downloaded ({reasons}).</source>
        <translation>{title}: {file} could not be downloaded ({reasons}).</translation>
    </message>
    <message>
        <source>the connection ended early</source>
        <translation>the connection ended early</translation>
    </message>
    <message>
        <source>sent a file whose SHA-256 is wrong; it was thrown away</source>
        <translation>sent a file whose SHA-256 is wrong; it was thrown away</translation>
    </message>
    <message>
        <source>{mirror}: {failure}</source>
        <translation>{mirror}: {failure}</translation>
    </message>
    <message>
        <source>offers {given:,} bytes, not {size:,}</source>
        <translation>offers {given:,} bytes, not {size:,}</translation>
    </message>
    <message>
        <source>sent another part of the file than was asked for</source>
        <translation>sent another part of the file than was asked for</translation>
    </message>
    <message>
        <source>answered {status} {reason}</source>
        <translation>answered {status} {reason}</translation>
    </message>
    <message>
        <source>What has arrived is kept, and the next fetch goes on from there.</source>
        <translation>What has arrived is kept, and the next fetch goes on from there.</translation>
    </message>
    <message>
        <source>{summary}
To fetch the files by hand (any server will do):{links}
and put them in {folder}
The data set `digits` comes with ganviz and needs no download.</source>
        <translation>{summary}
To fetch the files by hand (any server will do):{links}
and put them in {folder}
The data set `digits` comes with ganviz and needs no download.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelled.</translation>
    </message>
    <message>
        <source>{source} does not hold {title}: {name} is neither there nor in a folder '{folder}' there. Wanted are {files}, gzipped or not.</source>
        <translation>{source} does not hold {title}: {name} is neither there nor in a folder '{folder}' there. Wanted are {files}, gzipped or not.</translation>
    </message>
    <message>
        <source>{original} is no longer there.</source>
        <translation>{original} is no longer there.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> and </translation>
    </message>
    <message>
        <source>{file} is damaged: it is packed in more than {most:,} pieces.</source>
        <translation>{file} is damaged: it is packed in more than {most:,} pieces.</translation>
    </message>
    <message>
        <source>{file} is too long: {size} asks for {expected:,} values and it has {given:,}.</source>
        <translation>{file} is too long: {size} asks for {expected:,} values and it has {given:,}.</translation>
    </message>
    <message>
        <source>{file} is cut short: {count} bytes are less than an IDX header.</source>
        <translation>{file} is cut short: {count} bytes are less than an IDX header.</translation>
    </message>
    <message>
        <source>{file} is not an IDX file: it starts with {bytes}.</source>
        <translation>{file} is not an IDX file: it starts with {bytes}.</translation>
    </message>
    <message>
        <source>{file} holds values of type {kind} in {found} dimensions, not unsigned bytes (type {unsigned_bytes}) in {dimensions}.</source>
        <translation>{file} holds values of type {kind} in {found} dimensions, not unsigned bytes (type {unsigned_bytes}) in {dimensions}.</translation>
    </message>
    <message>
        <source>{file} is cut short: {size} asks for {expected:,} values and it has {given:,}.</source>
        <translation>{file} is cut short: {size} asks for {expected:,} values and it has {given:,}.</translation>
    </message>
    <message>
        <source>{file} is larger than {most} MiB: no data file is.</source>
        <translation>{file} is larger than {most} MiB: no data file is.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {refusal}.</source>
        <translation>{file} cannot be read: {refusal}.</translation>
    </message>
    <message>
        <source>its CRC is wrong</source>
        <translation>its CRC is wrong</translation>
    </message>
    <message>
        <source>its length is wrong</source>
        <translation>its length is wrong</translation>
    </message>
    <message>
        <source>{file} is cut short: its gzip stream stops after {count:,} bytes.</source>
        <translation>{file} is cut short: its gzip stream stops after {count:,} bytes.</translation>
    </message>
    <message>
        <source>{file} unpacks to more than {most} MiB: no data file does.</source>
        <translation>{file} unpacks to more than {most} MiB: no data file does.</translation>
    </message>
    <message>
        <source>{file} is damaged: {reason}.</source>
        <translation>{file} is damaged: {reason}.</translation>
    </message>
    <message>
        <source>Open them again: in the window by `File, Open pictures…`, or with `--data FOLDER`.</source>
        <translation>Open them again: in the window by `File, Open pictures…`, or with `--data FOLDER`.</translation>
    </message>
    <message>
        <source>No pictures are chosen yet.</source>
        <translation>No pictures are chosen yet.</translation>
    </message>
    <message>
        <source>The pictures {digest}… are not in the cache of this machine, {folder}.</source>
        <translation>The pictures {digest}… are not in the cache of this machine, {folder}.</translation>
    </message>
    <message>
        <source>their digest is not what it was.</source>
        <translation>their digest is not what it was.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to: {reason}.</source>
        <translation>{folder} cannot be written to: {reason}.</translation>
    </message>
    <message>
        <source>The pictures {digest}… are damaged: {error}</source>
        <translation>The pictures {digest}… are damaged: {error}</translation>
    </message>
    <message>
        <source>It comes with ganviz: install ganviz again.</source>
        <translation>It comes with ganviz: install ganviz again.</translation>
    </message>
    <message>
        <source>present</source>
        <translation>present</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>another</source>
        <comment>set of images</comment>
        <translation>another</translation>
    </message>
    <message>
        <source>Get it with `ganviz data fetch {name}`, or use `digits`, which comes with ganviz.</source>
        <translation>Get it with `ganviz data fetch {name}`, or use `digits`, which comes with ganviz.</translation>
    </message>
    <message>
        <source>Get it again with `ganviz data fetch {name}`.</source>
        <translation>Get it again with `ganviz data fetch {name}`.</translation>
    </message>
    <message>
        <source>A different set is in the place of {title}: {error}</source>
        <translation>A different set is in the place of {title}: {error}</translation>
    </message>
    <message>
        <source>Open it as pictures of your own, by its folder (`--data FOLDER`), or get {title} with `ganviz data fetch {name}`.</source>
        <translation>Open it as pictures of your own, by its folder (`--data FOLDER`), or get {title} with `ganviz data fetch {name}`.</translation>
    </message>
    <message>
        <source>{title} is damaged: {error}</source>
        <translation>{title} is damaged: {error}</translation>
    </message>
    <message>
        <source>{file} is not the published file: the SHA-256 of its content is {found}…, not {expected}….</source>
        <translation>{file} is not the published file: the SHA-256 of its content is {found}…, not {expected}….</translation>
    </message>
    <message>
        <source>{title} is no longer in {folder}.</source>
        <translation>{title} is no longer in {folder}.</translation>
    </message>
    <message>
        <source>{title} is not complete in {folder}: no {name}.</source>
        <translation>{title} is not complete in {folder}: no {name}.</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>no answer in time</translation>
    </message>
    <message>
        <source>{file} is a link, or no plain file: something else would be written to. Remove it, and try again.</source>
        <translation>{file} is a link, or no plain file: something else would be written to. Remove it, and try again.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to: {reason}. Choose another data folder with --data-dir or {variable}.</source>
        <translation>{folder} cannot be written to: {reason}. Choose another data folder with --data-dir or {variable}.</translation>
    </message>
    <message>
        <source>Another ganviz is fetching {title} into {folder}. Wait until it is done, then try again.</source>
        <translation>Another ganviz is fetching {title} into {folder}. Wait until it is done, then try again.</translation>
    </message>
    <message>
        <source>The disk is full: {title} needs {size} in {folder}. Free some space and try again; what has arrived is kept.</source>
        <translation>The disk is full: {title} needs {size} in {folder}. Free some space and try again; what has arrived is kept.</translation>
    </message>
    <message>
        <source>auto or cpu: no driver of such a device is here</source>
        <translation>auto or cpu: no driver of such a device is here</translation>
    </message>
    <message>
        <source>The run cannot go on from there: {error}.</source>
        <translation>The run cannot go on from there: {error}.</translation>
    </message>
    <message>
        <source>there is no run</source>
        <translation>there is no run</translation>
    </message>
    <message>
        <source>MP4 files need imageio-ffmpeg: pip install 'ganviz[video]'; or write .gif, .webp or .apng</source>
        <translation>MP4 files need imageio-ffmpeg: pip install 'ganviz[video]'; or write .gif, .webp or .apng</translation>
    </message>
    <message>
        <source>More than {count:,} pictures of {width}x{height} are too many for one file. Take fewer, or a single view.</source>
        <translation>More than {count:,} pictures of {width}x{height} are too many for one file. Take fewer, or a single view.</translation>
    </message>
    <message>
        <source>TensorBoard files need tensorboardX: pip install 'ganviz[tensorboard]'; or write CSV</source>
        <translation>TensorBoard files need tensorboardX: pip install 'ganviz[tensorboard]'; or write CSV</translation>
    </message>
    <message>
        <source>one of {endings}</source>
        <translation>one of {endings}</translation>
    </message>
    <message>
        <source>given {file}; allowed: a file ending in {allowed}</source>
        <translation>given {file}; allowed: a file ending in {allowed}</translation>
    </message>
    <message>
        <source>PyTorch script</source>
        <translation>PyTorch script</translation>
    </message>
    <message>
        <source>Trains the same GAN with PyTorch alone, changes included.</source>
        <translation>Trains the same GAN with PyTorch alone, changes included.</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Table (CSV)</translation>
    </message>
    <message>
        <source>Every series that was measured, a row for each step.</source>
        <translation>Every series that was measured, a row for each step.</translation>
    </message>
    <message>
        <source>Table (Parquet)</source>
        <translation>Table (Parquet)</translation>
    </message>
    <message>
        <source>The same, for pandas and others: small and quick to read.</source>
        <translation>The same, for pandas and others: small and quick to read.</translation>
    </message>
    <message>
        <source>TensorBoard events</source>
        <translation>TensorBoard events</translation>
    </message>
    <message>
        <source>The same in a folder that `tensorboard --logdir` shows.</source>
        <translation>The same in a folder that `tensorboard --logdir` shows.</translation>
    </message>
    <message>
        <source>Of both networks, and G's average, as PyTorch names them.</source>
        <translation>Of both networks, and G's average, as PyTorch names them.</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Set-up</translation>
    </message>
    <message>
        <source>Settings, title and story as a file to open, to edit and to hand on.</source>
        <translation>Settings, title and story as a file to open, to edit and to hand on.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>The window, or one view.</source>
        <translation>The window, or one view.</translation>
    </message>
    <message>
        <source>Filmstrip</source>
        <translation>Filmstrip</translation>
    </message>
    <message>
        <source>A view at several moments, side by side.</source>
        <translation>A view at several moments, side by side.</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>Animation</translation>
    </message>
    <message>
        <source>A view as the run goes on.</source>
        <translation>A view as the run goes on.</translation>
    </message>
    <message>
        <source>this run goes on from a state in a file, from which no script begins</source>
        <translation>this run goes on from a state in a file, from which no script begins</translation>
    </message>
    <message>
        <source>there can be no script of this run: {error}</source>
        <translation>there can be no script of this run: {error}</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>{what} stopped: {reason}</source>
        <translation>{what} stopped: {reason}</translation>
    </message>
    <message>
        <source>There is not enough memory for these networks and this batch size. Make one of them smaller.</source>
        <translation>There is not enough memory for these networks and this batch size. Make one of them smaller.</translation>
    </message>
    <message>
        <source>This cannot be run here. {error}</source>
        <translation>This cannot be run here. {error}</translation>
    </message>
    <message>
        <source>A library that this needs cannot be loaded: {reason}</source>
        <translation>A library that this needs cannot be loaded: {reason}</translation>
    </message>
    <message>
        <source>{size:,} weights are too many for eigenvalues here: {most:,} at most.</source>
        <translation>{size:,} weights are too many for eigenvalues here: {most:,} at most.</translation>
    </message>
    <message>
        <source>The weights are not finite: the run has diverged.</source>
        <translation>The weights are not finite: the run has diverged.</translation>
    </message>
    <message>
        <source>A batch of the whole set goes in pieces here: the gradient field would take too long.</source>
        <translation>A batch of the whole set goes in pieces here: the gradient field would take too long.</translation>
    </message>
    <message>
        <source>The gradient field is not finite here, or none of its eigenvalues was found.</source>
        <translation>The gradient field is not finite here, or none of its eigenvalues was found.</translation>
    </message>
    <message>
        <source>There is no run.</source>
        <translation>There is no run.</translation>
    </message>
    <message>
        <source>one that is whole</source>
        <translation>one that is whole</translation>
    </message>
    <message>
        <source>What the training process reports could not be followed ({error}), so it was ended.</source>
        <translation>What the training process reports could not be followed ({error}), so it was ended.</translation>
    </message>
    <message>
        <source>The training process could not be started: {why}.</source>
        <translation>The training process could not be started: {why}.</translation>
    </message>
    <message>
        <source>ended by {name}</source>
        <translation>ended by {name}</translation>
    </message>
    <message>
        <source>nothing, until a run has started</source>
        <translation>nothing, until a run has started</translation>
    </message>
    <message>
        <source>A run that goes on from step {step:,}.</source>
        <translation>A run that goes on from step {step:,}.</translation>
    </message>
    <message>
        <source>{title}, which is not here</source>
        <translation>{title}, which is not here</translation>
    </message>
    <message>
        <source>Your own set-up</source>
        <translation>Your own set-up</translation>
    </message>
    <message>
        <source>pictures that are not here ({sources})</source>
        <translation>pictures that are not here ({sources})</translation>
    </message>
    <message>
        <source>{count:,} presets of your own: the first {most} are listed.</source>
        <translation>{count:,} presets of your own: the first {most} are listed.</translation>
    </message>
    <message>
        <source>A preset needs a title.</source>
        <translation>A preset needs a title.</translation>
    </message>
    <message>
        <source>{title!r} is the name of a preset that ships with ganviz. Choose another title.</source>
        <translation>{title!r} is the name of a preset that ships with ganviz. Choose another title.</translation>
    </message>
    <message>
        <source>There is a preset of your own called {title!r} already. Choose another title.</source>
        <translation>There is a preset of your own called {title!r} already. Choose another title.</translation>
    </message>
    <message>
        <source>{file} cannot be used any more: {problem}.</source>
        <translation>{file} cannot be used any more: {problem}.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {name}.</source>
        <translation>{file} cannot be used: {name}.</translation>
    </message>
    <message>
        <source>Parquet files need pyarrow: pip install 'ganviz[parquet]'; or write CSV</source>
        <translation>Parquet files need pyarrow: pip install 'ganviz[parquet]'; or write CSV</translation>
    </message>
    <message>
        <source>Taken: {name}, {shape}.</source>
        <translation>Taken: {name}, {shape}.</translation>
    </message>
    <message>
        <source>no array of pictures (n, height, width) in it; there is {shapes}</source>
        <translation>no array of pictures (n, height, width) in it; there is {shapes}</translation>
    </message>
    <message>
        <source>its values are not all finite</source>
        <translation>its values are not all finite</translation>
    </message>
    <message>
        <source>Rows of {count} values are read as {side}x{side} pixels.</source>
        <translation>Rows of {count} values are read as {side}x{side} pixels.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>no picture in it can be read: {picture}</source>
        <translation>no picture in it can be read: {picture}</translation>
    </message>
    <message numerus="yes">
        <source>Left out, as beside the folders that are classes: {count:,} pictures, the first of them {file}.</source>
        <translation><numerusform>Left out, as beside the folders that are classes: {file}.</numerusform><numerusform>Left out, as beside the folders that are classes: {count:,} pictures, the first of them {file}.</numerusform></translation>
    </message>
    <message>
        <source>{first} and {more:,} more</source>
        <translation>{first} and {more:,} more</translation>
    </message>
    <message>
        <source>Left out, as not to be read: {pictures}.</source>
        <translation>Left out, as not to be read: {pictures}.</translation>
    </message>
    <message>
        <source>, …</source>
        <translation>, …</translation>
    </message>
    <message>
        <source>{count} classes by folder: {names}.</source>
        <translation>{count} classes by folder: {names}.</translation>
    </message>
    <message>
        <source>more than {most:,} files: choose a folder with less in it</source>
        <translation>more than {most:,} files: choose a folder with less in it</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>it cannot be read</translation>
    </message>
    <message>
        <source>far more pixels than are allowed: {most:,}</source>
        <translation>far more pixels than are allowed: {most:,}</translation>
    </message>
    <message>
        <source>damaged, or no picture</source>
        <translation>damaged, or no picture</translation>
    </message>
    <message>
        <source>more than {most:,} bytes</source>
        <translation>more than {most:,} bytes</translation>
    </message>
    <message>
        <source>{width:,}x{height:,} pixels; allowed: {most:,} in all</source>
        <translation>{width:,}x{height:,} pixels; allowed: {most:,} in all</translation>
    </message>
    <message>
        <source>cut short in its header</source>
        <translation>cut short in its header</translation>
    </message>
    <message>
        <source>{count:,} images of {height}x{width}; expected some of at most {most}x{most}</source>
        <translation>{count:,} images of {height}x{width}; expected some of at most {most}x{most}</translation>
    </message>
    <message>
        <source>{count:,} images of {height}x{width} are too many</source>
        <translation>{count:,} images of {height}x{width} are too many</translation>
    </message>
    <message>
        <source>cut short: {count:,} images of {height}x{width} are not in it</source>
        <translation>cut short: {count:,} images of {height}x{width} are not in it</translation>
    </message>
    <message>
        <source>The first {used:,} of {count:,} images.</source>
        <translation>The first {used:,} of {count:,} images.</translation>
    </message>
    <message>
        <source>Rows and columns are exchanged: EMNIST's images lie on their side.</source>
        <translation>Rows and columns are exchanged: EMNIST's images lie on their side.</translation>
    </message>
    <message>
        <source>damaged: its gzip stream is broken</source>
        <translation>damaged: its gzip stream is broken</translation>
    </message>
    <message>
        <source>{most:,} of {count:,} pictures, drawn at random.</source>
        <translation>{most:,} of {count:,} pictures, drawn at random.</translation>
    </message>
    <message>
        <source>no pictures in it (PNG, JPEG, GIF, WebP, BMP, TIFF), and no set in IDX files</source>
        <translation>no pictures in it (PNG, JPEG, GIF, WebP, BMP, TIFF), and no set in IDX files</translation>
    </message>
    <message>
        <source>only before the run starts (--set), as it needs new weights</source>
        <translation>only before the run starts (--set), as it needs new weights</translation>
    </message>
    <message>
        <source>a step from {first:,} to {last:,}, before the run of {steps:,} steps ends</source>
        <translation>a step from {first:,} to {last:,}, before the run of {steps:,} steps ends</translation>
    </message>
    <message>
        <source>a change</source>
        <translation>a change</translation>
    </message>
    <message>
        <source>Give the critic a gradient penalty of {penalty:g}</source>
        <translation>Give the critic a gradient penalty of {penalty:g}</translation>
    </message>
    <message>
        <source>Clip the critic's weights at {limit:g}</source>
        <translation>Clip the critic's weights at {limit:g}</translation>
    </message>
    <message>
        <source>Divide both rates by {factor}</source>
        <translation>Divide both rates by {factor}</translation>
    </message>
    <message>
        <source>Clip both gradients at {norm:g}</source>
        <translation>Clip both gradients at {norm:g}</translation>
    </message>
    <message>
        <source>There is no game to measure: {model} plays none.</source>
        <translation>There is no game to measure: {model} plays none.</translation>
    </message>
    <message>
        <source>Step {start:,} is not behind the run: {first:,} to {step_number:,} are.</source>
        <translation>Step {start:,} is not behind the run: {first:,} to {step_number:,} are.</translation>
    </message>
    <message>
        <source>{model} plays no game</source>
        <translation>{model} plays no game</translation>
    </message>
    <message>
        <source>step {step:,} cannot be told: the run has steps {first:,} to {last:,}</source>
        <translation>step {step:,} cannot be told: the run has steps {first:,} to {last:,}</translation>
    </message>
    <message>
        <source>step {step:,} cannot be sought: the run has steps {first:,} to {last:,}</source>
        <translation>step {step:,} cannot be sought: the run has steps {first:,} to {last:,}</translation>
    </message>
    <message>
        <source>the state is of other networks: {path}</source>
        <translation>the state is of other networks: {path}</translation>
    </message>
    <message>
        <source>{name} is there</source>
        <translation>{name} is there</translation>
    </message>
    <message>
        <source>there is no script for the optimizer {kind}</source>
        <translation>there is no script for the optimizer {kind}</translation>
    </message>
    <message>
        <source>there is no script for the schedule {kind}</source>
        <translation>there is no script for the schedule {kind}</translation>
    </message>
    <message>
        <source>there is no script for the gate {kind}</source>
        <translation>there is no script for the gate {kind}</translation>
    </message>
    <message>
        <source>there is no script for the rule of first weights {kind}</source>
        <translation>there is no script for the rule of first weights {kind}</translation>
    </message>
    <message>
        <source>there is no script for {what}</source>
        <translation>there is no script for {what}</translation>
    </message>
    <message>
        <source>compute.precision is {precision}, in which a script would round in another way: set it to float32</source>
        <translation>compute.precision is {precision}, in which a script would round in another way: set it to float32</translation>
    </message>
    <message>
        <source>an update sees all {number:,} samples, in pieces, which a script cannot: set updates.batching to mini_batch, or data.pool_size</source>
        <translation>an update sees all {number:,} samples, in pieces, which a script cannot: set updates.batching to mini_batch, or data.pool_size</translation>
    </message>
    <message>
        <source>there is no script for the data {kind}</source>
        <translation>there is no script for the data {kind}</translation>
    </message>
    <message>
        <source>there is no script for the loss {kind}</source>
        <translation>there is no script for the loss {kind}</translation>
    </message>
    <message>
        <source>there is no script for the dynamics {kind}</source>
        <translation>there is no script for the dynamics {kind}</translation>
    </message>
    <message>
        <source>G's loss</source>
        <translation>G's loss</translation>
    </message>
    <message>
        <source>D's loss</source>
        <translation>D's loss</translation>
    </message>
    <message>
        <source>{series}, {unit}</source>
        <translation>{series}, {unit}</translation>
    </message>
    <message>
        <source>{count} of {of} (95% interval {low} to {high})</source>
        <translation>{count} of {of} (95% interval {low} to {high})</translation>
    </message>
    <message numerus="yes">
        <source>{count} seeds</source>
        <translation><numerusform>{count} seed</numerusform><numerusform>{count} seeds</numerusform></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} to {high}</translation>
    </message>
    <message>
        <source>no seed is done</source>
        <translation>no seed is done</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>at the end</translation>
    </message>
    <message>
        <source>median</source>
        <translation>median</translation>
    </message>
    <message>
        <source>middle half</source>
        <translation>middle half</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>mean</translation>
    </message>
    <message>
        <source>standard error</source>
        <translation>standard error</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>diverged</translation>
    </message>
    <message>
        <source>{value} in {seeds}</source>
        <translation>{value} in {seeds}</translation>
    </message>
    <message>
        <source>not all modes</source>
        <translation>not all modes</translation>
    </message>
    <message>
        <source>{share} at the end; {count} of {of} at any time</source>
        <translation>{share} at the end; {count} of {of} at any time</translation>
    </message>
    <message>
        <source>Quality has {number:,} modes, and arrays of another number</source>
        <translation>Quality has {number:,} modes, and arrays of another number</translation>
    </message>
    <message>
        <source>{number:,} layers, and another number of values</source>
        <translation>{number:,} layers, and another number of values</translation>
    </message>
    <message>
        <source>Surface has bounds {bounds}</source>
        <translation>Surface has bounds {bounds}</translation>
    </message>
    <message>
        <source>{number:,} classes, and another number of counts</source>
        <translation>{number:,} classes, and another number of counts</translation>
    </message>
    <message>
        <source>Measures has an array that is no row</source>
        <translation>Measures has an array that is no row</translation>
    </message>
    <message>
        <source>PathAngle has rows of several lengths</source>
        <translation>PathAngle has rows of several lengths</translation>
    </message>
    <message>
        <source>{given} in the place of answers</source>
        <translation>{given} in the place of answers</translation>
    </message>
    <message>
        <source>nothing is asked that is called {name}</source>
        <translation>nothing is asked that is called {name}</translation>
    </message>
    <message>
        <source>{kind} has {name} of shape {shape}</source>
        <translation>{kind} has {name} of shape {shape}</translation>
    </message>
    <message>
        <source>it cannot be unpacked</source>
        <translation>it cannot be unpacked</translation>
    </message>
    <message>
        <source>it has {size:,} bytes</source>
        <translation>it has {size:,} bytes</translation>
    </message>
    <message>
        <source>it has {size:,} bytes; expected at most {most:,}</source>
        <translation>it has {size:,} bytes; expected at most {most:,}</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>its end is missing</translation>
    </message>
    <message>
        <source>its list of members is damaged</source>
        <translation>its list of members is damaged</translation>
    </message>
    <message>
        <source>a member is called {given}</source>
        <translation>a member is called {given}</translation>
    </message>
    <message>
        <source>{name} is packed in a way that is not read here</source>
        <translation>{name} is packed in a way that is not read here</translation>
    </message>
    <message>
        <source>{name} has {size:,} bytes; expected at most {most:,}</source>
        <translation>{name} has {size:,} bytes; expected at most {most:,}</translation>
    </message>
    <message>
        <source>it has no {name}</source>
        <translation>it has no {name}</translation>
    </message>
    <message>
        <source>{name} has {count:,} bytes; expected {size:,}</source>
        <translation>{name} has {count:,} bytes; expected {size:,}</translation>
    </message>
    <message>
        <source>a member stands there twice</source>
        <translation>a member stands there twice</translation>
    </message>
    <message>
        <source>it unpacks to more than {most:,} bytes</source>
        <translation>it unpacks to more than {most:,} bytes</translation>
    </message>
    <message>
        <source>it is too large: more than {most:,} bytes</source>
        <translation>it is too large: more than {most:,} bytes</translation>
    </message>
    <message>
        <source>table</source>
        <comment>a sort of value</comment>
        <translation>table</translation>
    </message>
    <message>
        <source>list</source>
        <comment>a sort of value</comment>
        <translation>list</translation>
    </message>
    <message>
        <source>text</source>
        <comment>a sort of value</comment>
        <translation>text</translation>
    </message>
    <message>
        <source>whole number</source>
        <comment>a sort of value</comment>
        <translation>whole number</translation>
    </message>
    <message>
        <source>number</source>
        <comment>a sort of value</comment>
        <translation>number</translation>
    </message>
    <message>
        <source>yes or no</source>
        <comment>a sort of value</comment>
        <translation>yes or no</translation>
    </message>
    <message>
        <source>{number:,} values in the place of {expected}</source>
        <translation>{number:,} values in the place of {expected}</translation>
    </message>
    <message>
        <source>{given} in the place of one of {allowed}</source>
        <translation>{given} in the place of one of {allowed}</translation>
    </message>
    <message>
        <source>{given} in the place of a {kind}</source>
        <translation>{given} in the place of a {kind}</translation>
    </message>
    <message>
        <source>{number} is beyond all bounds</source>
        <translation>{number} is beyond all bounds</translation>
    </message>
    <message>
        <source>a list of {dtype}</source>
        <translation>a list of {dtype}</translation>
    </message>
    <message>
        <source>there is no array {number}</source>
        <translation>there is no array {number}</translation>
    </message>
    <message>
        <source>there are no bytes {number}</source>
        <translation>there are no bytes {number}</translation>
    </message>
    <message>
        <source>there is no set-up {number}</source>
        <translation>there is no set-up {number}</translation>
    </message>
    <message>
        <source>{kind} has no {name}</source>
        <translation>{kind} has no {name}</translation>
    </message>
    <message>
        <source>{given} in the place of {expected}</source>
        <translation>{given} in the place of {expected}</translation>
    </message>
    <message>
        <source>an array of {given} in the place of {expected}</source>
        <translation>an array of {given} in the place of {expected}</translation>
    </message>
    <message>
        <source>{kind} lacks something: {error}</source>
        <translation>{kind} lacks something: {error}</translation>
    </message>
    <message>
        <source>{name} was {was} and is {now}</source>
        <translation>{name} was {was} and is {now}</translation>
    </message>
    <message>
        <source>{name} was {was}; there is no such row now</source>
        <translation>{name} was {was}; there is no such row now</translation>
    </message>
    <message>
        <source>a session that ganviz saved</source>
        <translation>a session that ganviz saved</translation>
    </message>
    <message>
        <source>it needs ganviz {version} or later</source>
        <translation>it needs ganviz {version} or later</translation>
    </message>
    <message>
        <source>{number:,} runs that are not in it</source>
        <translation>{number:,} runs that are not in it</translation>
    </message>
    <message>
        <source>it says nothing of its set-ups</source>
        <translation>it says nothing of its set-ups</translation>
    </message>
    <message>
        <source>too many parts</source>
        <translation>too many parts</translation>
    </message>
    <message>
        <source>This session cannot be kept: {error}. Delete some of its runs.</source>
        <translation>This session cannot be kept: {error}. Delete some of its runs.</translation>
    </message>
    <message>
        <source>This session cannot be kept: {error}.</source>
        <translation>This session cannot be kept: {error}.</translation>
    </message>
    <message>
        <source>a file that can be read</source>
        <translation>a file that can be read</translation>
    </message>
    <message>
        <source>a set-up in it cannot be: {problem}</source>
        <translation>a set-up in it cannot be: {problem}</translation>
    </message>
    <message>
        <source>one that this ganviz can read</source>
        <translation>one that this ganviz can read</translation>
    </message>
    <message>
        <source>it is damaged, or no session: {error}</source>
        <translation>it is damaged, or no session: {error}</translation>
    </message>
    <message numerus="yes">
        <source>{count} states of run {number}</source>
        <translation><numerusform>{count} state of run {number}</numerusform><numerusform>{count} states of run {number}</numerusform></translation>
    </message>
    <message>
        <source>run {number} of {runs}</source>
        <translation>run {number} of {runs}</translation>
    </message>
    <message>
        <source>run {number}</source>
        <translation>run {number}</translation>
    </message>
    <message>
        <source>there is no run {number} in it</source>
        <translation>there is no run {number} in it</translation>
    </message>
    <message>
        <source>{number:,} runs; expected 1 to {most}</source>
        <translation>{number:,} runs; expected 1 to {most}</translation>
    </message>
    <message>
        <source>its runs are numbered {numbers}</source>
        <translation>its runs are numbered {numbers}</translation>
    </message>
    <message>
        <source>it compares runs {runs} in colours {colours}</source>
        <translation>it compares runs {runs} in colours {colours}</translation>
    </message>
    <message>
        <source>a speed of {speed} steps a second</source>
        <translation>a speed of {speed} steps a second</translation>
    </message>
    <message>
        <source>a series of {number} numbers, of which {kept} rows are kept</source>
        <translation>a series of {number} numbers, of which {kept} rows are kept</translation>
    </message>
    <message>
        <source>a series with a row each {steps} steps</source>
        <translation>a series with a row each {steps} steps</translation>
    </message>
    <message>
        <source>a series without a last row</source>
        <translation>a series without a last row</translation>
    </message>
    <message>
        <source>a series whose gaps do not ascend</source>
        <translation>a series whose gaps do not ascend</translation>
    </message>
    <message>
        <source>a journal whose entries are not in order</source>
        <translation>a journal whose entries are not in order</translation>
    </message>
    <message>
        <source>{number} threads</source>
        <translation>{number} threads</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>step {step}</translation>
    </message>
    <message>
        <source>a state of step {step} in a run of {steps:,} steps</source>
        <translation>a state of step {step} in a run of {steps:,} steps</translation>
    </message>
    <message>
        <source>a state of step {step:,} with entries of later ones</source>
        <translation>a state of step {step:,} with entries of later ones</translation>
    </message>
    <message>
        <source>a state of other networks</source>
        <translation>a state of other networks</translation>
    </message>
    <message>
        <source>a run at step {step} of {steps}</source>
        <translation>a run at step {step} of {steps}</translation>
    </message>
    <message>
        <source>its changes do not lead to what it is</source>
        <translation>its changes do not lead to what it is</translation>
    </message>
    <message>
        <source>pictures that are not in order</source>
        <translation>pictures that are not in order</translation>
    </message>
    <message>
        <source>conditions that are not in order</source>
        <translation>conditions that are not in order</translation>
    </message>
    <message>
        <source>a title that is too long</source>
        <translation>a title that is too long</translation>
    </message>
    <message>
        <source>no condition is called {name}</source>
        <translation>no condition is called {name}</translation>
    </message>
    <message>
        <source>a series of {steps} steps and {values} values</source>
        <translation>a series of {steps} steps and {values} values</translation>
    </message>
    <message>
        <source>a series whose steps do not ascend</source>
        <translation>a series whose steps do not ascend</translation>
    </message>
    <message>
        <source>a series that ends before its last row</source>
        <translation>a series that ends before its last row</translation>
    </message>
    <message>
        <source>a series whose sums are not those of its rows</source>
        <translation>a series whose sums are not those of its rows</translation>
    </message>
    <message>
        <source>a measurement each {steps} steps</source>
        <translation>a measurement each {steps} steps</translation>
    </message>
    <message>
        <source>rows of step {step:,} in a run of {steps:,} steps</source>
        <translation>rows of step {step:,} in a run of {steps:,} steps</translation>
    </message>
    <message>
        <source>ganviz {}</source>
        <translation>ganviz {}</translation>
    </message>
    <message>
        <source>PyTorch {}</source>
        <translation>PyTorch {}</translation>
    </message>
    <message>
        <source>the processor {}</source>
        <translation>the processor {}</translation>
    </message>
    <message>
        <source>another compiled library</source>
        <translation>another compiled library</translation>
    </message>
    <message>
        <source>tried {tries} times. {error}</source>
        <translation>tried {tries} times. {error}</translation>
    </message>
    <message>
        <source>A run</source>
        <translation>A run</translation>
    </message>
    <message>
        <source>the address of a Dask scheduler, such as tcp://HOST:8786; through ssh: `ssh -N -L 8786:localhost:8786 HEAD`, then tcp://localhost:8786</source>
        <translation>the address of a Dask scheduler, such as tcp://HOST:8786; through ssh: `ssh -N -L 8786:localhost:8786 HEAD`, then tcp://localhost:8786</translation>
    </message>
    <message>
        <source>The cluster at {address} does not answer any more.</source>
        <translation>The cluster at {address} does not answer any more.</translation>
    </message>
    <message>
        <source>needs the extra `cluster`: pip install "ganviz[cluster]"</source>
        <translation>needs the extra `cluster`: pip install "ganviz[cluster]"</translation>
    </message>
    <message>
        <source>{address} does not answer ({reason}); allowed: {allowed}</source>
        <translation>{address} does not answer ({reason}); allowed: {allowed}</translation>
    </message>
    <message>
        <source>workers have torch {versions}, and {here} is here: a run here need not agree with theirs bit for bit</source>
        <translation>workers have torch {versions}, and {here} is here: a run here need not agree with theirs bit for bit</translation>
    </message>
    <message>
        <source>{address} has no workers yet: runs wait for them</source>
        <translation>{address} has no workers yet: runs wait for them</translation>
    </message>
    <message>
        <source>the workers that did it were killed, one after the other, perhaps as memory ran out</source>
        <translation>the workers that did it were killed, one after the other, perhaps as memory ran out</translation>
    </message>
    <message>
        <source>It was lost on the way: {reason}.</source>
        <translation>It was lost on the way: {reason}.</translation>
    </message>
    <message>
        <source>the workers of {address} have no ganviz {version}</source>
        <translation>the workers of {address} have no ganviz {version}</translation>
    </message>
    <message>
        <source>the workers of {address} cannot be asked: {error}</source>
        <translation>the workers of {address} cannot be asked: {error}</translation>
    </message>
    <message>
        <source>{worker} has ganviz {there}, and {here} is here; use the same version on all machines</source>
        <translation>{worker} has ganviz {there}, and {here} is here; use the same version on all machines</translation>
    </message>
    <message>
        <source>{setting} {before} there, {after} given</source>
        <translation>{setting} {before} there, {after} given</translation>
    </message>
    <message>
        <source>{there:,} steps there, {given:,} given</source>
        <translation>{there:,} steps there, {given:,} given</translation>
    </message>
    <message>
        <source>{there:,} moments there, {given:,} given</source>
        <translation>{there:,} moments there, {given:,} given</translation>
    </message>
    <message>
        <source>another experiment</source>
        <translation>another experiment</translation>
    </message>
    <message>
        <source>its {axis} is {setting} with {count} values</source>
        <translation>its {axis} is {setting} with {count} values</translation>
    </message>
    <message>
        <source>{file} is no folder of a sweep: {setup} is not there</source>
        <translation>{file} is no folder of a sweep: {setup} is not there</translation>
    </message>
    <message>
        <source>other values of {axis}</source>
        <translation>other values of {axis}</translation>
    </message>
    <message>
        <source>{file} holds another sweep ({reason}); give another folder</source>
        <translation>{file} holds another sweep ({reason}); give another folder</translation>
    </message>
    <message>
        <source>{file} has {results} without {setup}; give another folder</source>
        <translation>{file} has {results} without {setup}; give another folder</translation>
    </message>
    <message>
        <source>it lies in the map itself</source>
        <translation>it lies in the map itself</translation>
    </message>
    <message>
        <source>it is not empty</source>
        <translation>it is not empty</translation>
    </message>
    <message>
        <source>no process can be started: {error}</source>
        <translation>no process can be started: {error}</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} runs failed: {reason}</source>
        <translation><numerusform>1 run failed: {reason}</numerusform><numerusform>{count:,} runs failed: {reason}</numerusform></translation>
    </message>
    <message>
        <source>It cannot be written ({reason}). What is done is kept, and can be gone on with.</source>
        <translation>It cannot be written ({reason}). What is done is kept, and can be gone on with.</translation>
    </message>
    <message>
        <source>No cell of this map can be.</source>
        <translation>No cell of this map can be.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}). What is done is kept, and can be gone on with.</source>
        <translation>{file} cannot be written ({reason}). What is done is kept, and can be gone on with.</translation>
    </message>
    <message>
        <source>A run takes about {each:.1f} GB of memory, and {free:.1f} GB are free. Make networks or the batch smaller, or end other programs.</source>
        <translation>A run takes about {each:.1f} GB of memory, and {free:.1f} GB are free. Make networks or the batch smaller, or end other programs.</translation>
    </message>
    <message>
        <source>The map</source>
        <translation>The map</translation>
    </message>
    <message>
        <source>ganviz {version} is there, and {other} asks; use the same version on all machines</source>
        <translation>ganviz {version} is there, and {other} asks; use the same version on all machines</translation>
    </message>
    <message>
        <source>the format is {given}; expected {known}</source>
        <translation>the format is {given}; expected {known}</translation>
    </message>
    <message>
        <source>it is of another run</source>
        <translation>it is of another run</translation>
    </message>
    <message>
        <source>its numbers are not those that were written</source>
        <translation>its numbers are not those that were written</translation>
    </message>
    <message>
        <source>its series are called {names}</source>
        <translation>its series are called {names}</translation>
    </message>
    <message>
        <source>it diverged at {step}</source>
        <translation>it diverged at {step}</translation>
    </message>
    <message>
        <source>series of shape {shape}; expected {expected}</source>
        <translation>series of shape {shape}; expected {expected}</translation>
    </message>
    <message>
        <source>fakes of shape {shape}, {kind}</source>
        <translation>fakes of shape {shape}, {kind}</translation>
    </message>
    <message>
        <source>reals of shape {shape}, {kind}, for fakes of shape {other}</source>
        <translation>reals of shape {shape}, {kind}, for fakes of shape {other}</translation>
    </message>
    <message>
        <source>samples that are not finite</source>
        <translation>samples that are not finite</translation>
    </message>
    <message>
        <source>an ARFF file without a line @data</source>
        <translation>an ARFF file without a line @data</translation>
    </message>
    <message>
        <source>an ARFF file without a line @attribute</source>
        <translation>an ARFF file without a line @attribute</translation>
    </message>
    <message>
        <source>an ARFF file with sparse rows: write them in full, or as CSV</source>
        <translation>an ARFF file with sparse rows: write them in full, or as CSV</translation>
    </message>
    <message>
        <source>no table in it</source>
        <translation>no table in it</translation>
    </message>
    <message>
        <source>Left out, as of fewer rows: {names}.</source>
        <translation>Left out, as of fewer rows: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>It has {count} rows of {columns:,} values, which are read as columns.</source>
        <translation><numerusform>It has 1 row of {columns:,} values, which are read as columns.</numerusform><numerusform>It has {count} rows of {columns:,} values, which are read as columns.</numerusform></translation>
    </message>
    <message>
        <source>not a table, but an array of {size}</source>
        <translation>not a table, but an array of {size}</translation>
    </message>
    <message>
        <source>{count:,} columns; allowed: at most {most:,}</source>
        <translation>{count:,} columns; allowed: at most {most:,}</translation>
    </message>
    <message>
        <source>Left out: {name}, which is no table.</source>
        <translation>Left out: {name}, which is no table.</translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation>{what}: {why}</translation>
    </message>
    <message>
        <source>damaged: {reason}</source>
        <translation>damaged: {reason}</translation>
    </message>
    <message>
        <source>more than {most:,} columns</source>
        <translation>more than {most:,} columns</translation>
    </message>
    <message>
        <source>an array with fields in more than one dimension</source>
        <translation>an array with fields in more than one dimension</translation>
    </message>
    <message>
        <source>not a table, but an array of {size}: open pictures as images</source>
        <translation>not a table, but an array of {size}: open pictures as images</translation>
    </message>
    <message>
        <source>one number and no table</source>
        <translation>one number and no table</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>Left out: {name} ({error}).</source>
        <translation>Left out: {name} ({error}).</translation>
    </message>
    <message>
        <source>a packed file, and none of arrays that numpy.savez wrote</source>
        <translation>a packed file, and none of arrays that numpy.savez wrote</translation>
    </message>
    <message>
        <source>{count:,} arrays; allowed: at most {most}</source>
        <translation>{count:,} arrays; allowed: at most {most}</translation>
    </message>
    <message>
        <source>packed with a password</source>
        <translation>packed with a password</translation>
    </message>
    <message>
        <source>more than {max_bytes:,} bytes unpacked</source>
        <translation>more than {max_bytes:,} bytes unpacked</translation>
    </message>
    <message>
        <source>one point</source>
        <translation>one point</translation>
    </message>
    <message>
        <source>no two of its points differ</source>
        <translation>no two of its points differ</translation>
    </message>
    <message>
        <source>{given}; expected at least two different ones</source>
        <translation>{given}; expected at least two different ones</translation>
    </message>
    <message>
        <source>no column of classes is chosen, and no two of coordinates</source>
        <translation>no column of classes is chosen, and no two of coordinates</translation>
    </message>
    <message>
        <source>class {name} has a deviation of {std:.3g}; allowed: above 0, to {widest:g}</source>
        <translation>class {name} has a deviation of {std:.3g}; allowed: above 0, to {widest:g}</translation>
    </message>
    <message>
        <source>one column</source>
        <translation>one column</translation>
    </message>
    <message>
        <source>two columns</source>
        <translation>two columns</translation>
    </message>
    <message>
        <source>{count} columns of numbers: {columns}; say which two, such as {example}</source>
        <translation>{count} columns of numbers: {columns}; say which two, such as {example}</translation>
    </message>
    <message>
        <source>no column is called {given}; there are {columns}</source>
        <translation>no column is called {given}; there are {columns}</translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names} and {more} more</translation>
    </message>
    <message>
        <source>Taken: {names}. Left: {left}.</source>
        <translation>Taken: {names}. Left: {left}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} columns of numbers; expected {wanted}</source>
        <translation><numerusform>one column of numbers; expected {wanted}</numerusform><numerusform>{count} columns of numbers; expected {wanted}</numerusform></translation>
    </message>
    <message>
        <source>{count} columns of numbers: {columns}; say which one, such as {example}</source>
        <translation>{count} columns of numbers: {columns}; say which one, such as {example}</translation>
    </message>
    <message>
        <source>columns {given!r}; expected {count}, such as {example}</source>
        <translation>columns {given!r}; expected {count}, such as {example}</translation>
    </message>
    <message>
        <source>no column of numbers; expected {count}</source>
        <translation>no column of numbers; expected {count}</translation>
    </message>
    <message>
        <source>{column} is taken twice; expected two different columns</source>
        <translation>{column} is taken twice; expected two different columns</translation>
    </message>
    <message>
        <source>{column} holds no numbers; those that do: {columns}</source>
        <translation>{column} holds no numbers; those that do: {columns}</translation>
    </message>
    <message>
        <source>{column} counts the rows, and is read as the first coordinate.</source>
        <translation>{column} counts the rows, and is read as the first coordinate.</translation>
    </message>
    <message>
        <source>{row} has {given} in {column}; expected a number</source>
        <translation>{row} has {given} in {column}; expected a number</translation>
    </message>
    <message>
        <source>commas are both what is between columns and the decimal signs: line {line:,} says {text}; save it with semicolons between columns, or with points</source>
        <translation>commas are both what is between columns and the decimal signs: line {line:,} says {text}; save it with semicolons between columns, or with points</translation>
    </message>
    <message>
        <source>a workbook or another packed file (.xlsx, .ods, .zip): save the sheet as CSV</source>
        <translation>a workbook or another packed file (.xlsx, .ods, .zip): save the sheet as CSV</translation>
    </message>
    <message>
        <source>an old Excel workbook (.xls): save the sheet as CSV</source>
        <translation>an old Excel workbook (.xls): save the sheet as CSV</translation>
    </message>
    <message>
        <source>a gzipped file: unpack it; one of R (.rds): write CSV with write.csv</source>
        <translation>a gzipped file: unpack it; one of R (.rds): write CSV with write.csv</translation>
    </message>
    <message>
        <source>a packed file: unpack it</source>
        <translation>a packed file: unpack it</translation>
    </message>
    <message>
        <source>a MATLAB file: write CSV with writematrix</source>
        <translation>a MATLAB file: write CSV with writematrix</translation>
    </message>
    <message>
        <source>an HDF5 or MATLAB file: write CSV with writematrix, or NPY with numpy.save</source>
        <translation>an HDF5 or MATLAB file: write CSV with writematrix, or NPY with numpy.save</translation>
    </message>
    <message>
        <source>a Parquet file: write CSV with to_csv</source>
        <translation>a Parquet file: write CSV with to_csv</translation>
    </message>
    <message>
        <source>an Arrow file: write CSV with to_csv</source>
        <translation>an Arrow file: write CSV with to_csv</translation>
    </message>
    <message>
        <source>a Feather file: write CSV with to_csv</source>
        <translation>a Feather file: write CSV with to_csv</translation>
    </message>
    <message>
        <source>a pickle, which is never opened: write CSV or NPY</source>
        <translation>a pickle, which is never opened: write CSV or NPY</translation>
    </message>
    <message>
        <source>a file of R: write CSV with write.csv</source>
        <translation>a file of R: write CSV with write.csv</translation>
    </message>
    <message>
        <source>a file of SPSS (.sav): save it as CSV</source>
        <translation>a file of SPSS (.sav): save it as CSV</translation>
    </message>
    <message>
        <source>a file of Stata (.dta): write CSV with export delimited</source>
        <translation>a file of Stata (.dta): write CSV with export delimited</translation>
    </message>
    <message>
        <source>a database: write CSV</source>
        <translation>a database: write CSV</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>a PDF</translation>
    </message>
    <message>
        <source>a text of a word processor: save it as plain text</source>
        <translation>a text of a word processor: save it as plain text</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>a picture</translation>
    </message>
    <message>
        <source>XML: save the table as CSV</source>
        <translation>XML: save the table as CSV</translation>
    </message>
    <message>
        <source>a web page: save the table as CSV</source>
        <translation>a web page: save the table as CSV</translation>
    </message>
    <message>
        <source>not a text file</source>
        <translation>not a text file</translation>
    </message>
    <message>
        <source>It is not UTF-8; letters are read as Windows writes them (Windows-1252).</source>
        <translation>It is not UTF-8; letters are read as Windows writes them (Windows-1252).</translation>
    </message>
    <message>
        <source>It is not UTF-8; letters are read as Chinese (GB 2312).</source>
        <translation>It is not UTF-8; letters are read as Chinese (GB 2312).</translation>
    </message>
    <message>
        <source>not a text file: it begins as {encoding} and is not</source>
        <translation>not a text file: it begins as {encoding} and is not</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} cells</source>
        <translation><numerusform>1 cell</numerusform><numerusform>{count:,} cells</numerusform></translation>
    </message>
    <message>
        <source>Line {line:,} tells the number of rows and of columns, and the names of the classes in the last.</source>
        <translation>Line {line:,} tells the number of rows and of columns, and the names of the classes in the last.</translation>
    </message>
    <message>
        <source>Line {line:,}, {cells}, is read as a row; put headings above it if it is one of numbers.</source>
        <translation>Line {line:,}, {cells}, is read as a row; put headings above it if it is one of numbers.</translation>
    </message>
    <message>
        <source>{first:,} to {last:,}</source>
        <translation>{first:,} to {last:,}</translation>
    </message>
    <message>
        <source>Left out above the rows, as without a cell for each column: line {lines}.</source>
        <translation>Left out above the rows, as without a cell for each column: line {lines}.</translation>
    </message>
    <message>
        <source>Line {line:,}, {cells}, is read as headings: whole numbers that count, above numbers that all have a fraction.</source>
        <translation>Line {line:,}, {cells}, is read as headings: whole numbers that count, above numbers that all have a fraction.</translation>
    </message>
    <message>
        <source>line {line:,} has {cells}, and the others {width}</source>
        <translation>line {line:,} has {cells}, and the others {width}</translation>
    </message>
    <message>
        <source>line {line:,} has {given} in place of a number, and is no heading</source>
        <translation>line {line:,} has {given} in place of a number, and is no heading</translation>
    </message>
    <message>
        <source>complex numbers</source>
        <translation>complex numbers</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>dates</translation>
    </message>
    <message>
        <source>spans of time</source>
        <translation>spans of time</translation>
    </message>
    <message>
        <source>Python objects, which are never opened</source>
        <translation>Python objects, which are never opened</translation>
    </message>
    <message>
        <source>raw bytes</source>
        <translation>raw bytes</translation>
    </message>
    <message>
        <source>too long: {size} asks for {expected} bytes and it has {given:,}</source>
        <translation>too long: {size} asks for {expected} bytes and it has {given:,}</translation>
    </message>
    <message>
        <source>not a NPY file of numbers: its values are {kind}</source>
        <translation>not a NPY file of numbers: its values are {kind}</translation>
    </message>
    <message>
        <source>far more</source>
        <translation>far more</translation>
    </message>
    <message>
        <source>not a NPY file of numbers</source>
        <translation>not a NPY file of numbers</translation>
    </message>
    <message>
        <source>not a NPY file of numbers: there is no version {major}.{minor}</source>
        <translation>not a NPY file of numbers: there is no version {major}.{minor}</translation>
    </message>
    <message>
        <source>not a NPY file of numbers: its header of {size:,} bytes is not in it</source>
        <translation>not a NPY file of numbers: its header of {size:,} bytes is not in it</translation>
    </message>
    <message>
        <source>one number</source>
        <translation>one number</translation>
    </message>
    <message>
        <source>cut short: {size} asks for {expected} bytes and it has {given:,}</source>
        <translation>cut short: {size} asks for {expected} bytes and it has {given:,}</translation>
    </message>
    <message>
        <source>not a NPY file of numbers: it has fields</source>
        <translation>not a NPY file of numbers: it has fields</translation>
    </message>
    <message>
        <source>not a NPY file of numbers: its header is damaged</source>
        <translation>not a NPY file of numbers: its header is damaged</translation>
    </message>
    <message>
        <source>not a NPY file of numbers: {count:,} fields</source>
        <translation>not a NPY file of numbers: {count:,} fields</translation>
    </message>
    <message>
        <source>not a NPY file of numbers: its values are {kind!r}</source>
        <translation>not a NPY file of numbers: its values are {kind!r}</translation>
    </message>
    <message>
        <source>not a NPY file of numbers: its field {field!r} is no number or list of numbers</source>
        <translation>not a NPY file of numbers: its field {field!r} is no number or list of numbers</translation>
    </message>
    <message>
        <source>not a NPY file of numbers: its field {field!r} is too long</source>
        <translation>not a NPY file of numbers: its field {field!r} is too long</translation>
    </message>
    <message>
        <source>an array of which only a part was printed (…): save it with numpy.save</source>
        <translation>an array of which only a part was printed (…): save it with numpy.save</translation>
    </message>
    <message>
        <source>Line {line:,}, {name}, is read as a row.</source>
        <translation>Line {line:,}, {name}, is read as a row.</translation>
    </message>
    <message>
        <source>{width:,} columns; allowed: at most {most:,}</source>
        <translation>{width:,} columns; allowed: at most {most:,}</translation>
    </message>
    <message>
        <source>no rows of numbers in it</source>
        <translation>no rows of numbers in it</translation>
    </message>
    <message>
        <source>Percent are read as parts of 1: 50 % is 0.5.</source>
        <translation>Percent are read as parts of 1: 50 % is 0.5.</translation>
    </message>
    <message>
        <source>no numbers in it</source>
        <translation>no numbers in it</translation>
    </message>
    <message>
        <source>line {line:,} has {count}, and the others {width:,}: {cell}</source>
        <translation>line {line:,} has {count}, and the others {width:,}: {cell}</translation>
    </message>
    <message>
        <source>Left out, as it sums up the others: line {line:,}, {name}.</source>
        <translation>Left out, as it sums up the others: line {line:,}, {name}.</translation>
    </message>
    <message>
        <source>not JSON, though it begins as such</source>
        <translation>not JSON, though it begins as such</translation>
    </message>
    <message>
        <source>JSON that is no list of rows</source>
        <translation>JSON that is no list of rows</translation>
    </message>
    <message>
        <source>a JSON table whose columns are not of the same length</source>
        <translation>a JSON table whose columns are not of the same length</translation>
    </message>
    <message>
        <source>a JSON list of rows and of other things</source>
        <translation>a JSON list of rows and of other things</translation>
    </message>
    <message>
        <source>line {line:,} has {cell} in one cell: it cannot be told what is between columns</source>
        <translation>line {line:,} has {cell} in one cell: it cannot be told what is between columns</translation>
    </message>
    <message>
        <source>row {number:,} of the list is no row of {count} numbers</source>
        <translation>row {number:,} of the list is no row of {count} numbers</translation>
    </message>
    <message>
        <source>JSON records that do not all have the same names</source>
        <translation>JSON records that do not all have the same names</translation>
    </message>
    <message numerus="yes">
        <source>Left out, as remarks: {count:,} lines that begin with # or %, the first of them line {line:,}.</source>
        <translation><numerusform>Left out, as a remark: line {line:,}, which begins with # or %.</numerusform><numerusform>Left out, as remarks: {count:,} lines that begin with # or %, the first of them line {line:,}.</numerusform></translation>
    </message>
    <message>
        <source>{given} may be {min:g} or {max:g}: say whether commas or points are the decimal signs</source>
        <translation>{given} may be {min:g} or {max:g}: say whether commas or points are the decimal signs</translation>
    </message>
    <message>
        <source>line {line:,} cannot be split at its quotes</source>
        <translation>line {line:,} cannot be split at its quotes</translation>
    </message>
    <message>
        <source>no numbers in it but in lines that begin with # or %, as line {line:,} does</source>
        <translation>no numbers in it but in lines that begin with # or %, as line {line:,} does</translation>
    </message>
    <message>
        <source>Commas are read as decimal signs.</source>
        <translation>Commas are read as decimal signs.</translation>
    </message>
    <message>
        <source>{given} may be one number or two: say whether commas are the decimal signs</source>
        <translation>{given} may be one number or two: say whether commas are the decimal signs</translation>
    </message>
    <message>
        <source>Commas are read as what stands between two columns of whole numbers, not as decimal signs.</source>
        <translation>Commas are read as what stands between two columns of whole numbers, not as decimal signs.</translation>
    </message>
    <message>
        <source>line {line:,} has a quote that is not closed</source>
        <translation>line {line:,} has a quote that is not closed</translation>
    </message>
    <message>
        <source>line {line:,} has a cell of more than {most:,} signs</source>
        <translation>line {line:,} has a cell of more than {most:,} signs</translation>
    </message>
    <message>
        <source>no cell of it is a number: line {line:,} says {text}</source>
        <translation>no cell of it is a number: line {line:,} says {text}</translation>
    </message>
    <message>
        <source>Points are read as decimal signs.</source>
        <translation>Points are read as decimal signs.</translation>
    </message>
    <message>
        <source>Commas are read as decimal signs, as no whole number is written with such zeros.</source>
        <translation>Commas are read as decimal signs, as no whole number is written with such zeros.</translation>
    </message>
    <message>
        <source>Commas are read as decimal signs, as there is one heading, {name}.</source>
        <translation>Commas are read as decimal signs, as there is one heading, {name}.</translation>
    </message>
    <message>
        <source>{widest:,} columns; allowed: at most {most:,}</source>
        <translation>{widest:,} columns; allowed: at most {most:,}</translation>
    </message>
    <message>
        <source>line {number:,}</source>
        <translation>line {number:,}</translation>
    </message>
    <message>
        <source>row {number:,}</source>
        <translation>row {number:,}</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>column {number}</translation>
    </message>
    <message>
        <source>from {low:g} to {high:g}</source>
        <translation>from {low:g} to {high:g}</translation>
    </message>
    <message>
        <source>{row} has no value in {column}</source>
        <translation>{row} has no value in {column}</translation>
    </message>
    <message>
        <source>One row without a value, {row}, is left out.</source>
        <translation>One row without a value, {row}, is left out.</translation>
    </message>
    <message>
        <source>{where} has {number} in {place}; allowed: {allowed}, or all standardised</source>
        <translation>{where} has {number} in {place}; allowed: {allowed}, or all standardised</translation>
    </message>
    <message>
        <source>{most_rows:,} of its {count:,} rows, drawn at random: the same ones each time.</source>
        <translation>{most_rows:,} of its {count:,} rows, drawn at random: the same ones each time.</translation>
    </message>
    <message>
        <source>Standardised: each column has mean 0 and standard deviation 1.</source>
        <translation>Standardised: each column has mean 0 and standard deviation 1.</translation>
    </message>
    <message>
        <source>{problem} (it says {cell!r})</source>
        <translation>{problem} (it says {cell!r})</translation>
    </message>
    <message numerus="yes">
        <source>{problem}, nor have {count:,} other rows</source>
        <translation><numerusform>{problem}, nor has another row</numerusform><numerusform>{problem}, nor have {count:,} other rows</numerusform></translation>
    </message>
    <message>
        <source>no row has a value in each of these columns</source>
        <translation>no row has a value in each of these columns</translation>
    </message>
    <message>
        <source>{count:,} rows without a value are left out.</source>
        <translation>{count:,} rows without a value are left out.</translation>
    </message>
    <message>
        <source>{where} is {number} standard deviations from the mean of {place}; allowed: {allowed}</source>
        <translation>{where} is {number} standard deviations from the mean of {place}; allowed: {allowed}</translation>
    </message>
    <message>
        <source>{column} has more than {most} classes</source>
        <translation>{column} has more than {most} classes</translation>
    </message>
    <message>
        <source>{where} has an infinite number in {column}</source>
        <translation>{where} has an infinite number in {column}</translation>
    </message>
    <message>
        <source>{count:,} rows; allowed: at most {most_rows:,}, or a part drawn at random</source>
        <translation>{count:,} rows; allowed: at most {most_rows:,}, or a part drawn at random</translation>
    </message>
    <message>
        <source>{column} has numbers too large to standardise</source>
        <translation>{column} has numbers too large to standardise</translation>
    </message>
    <message>
        <source>{column} holds one number only: it cannot be standardised</source>
        <translation>{column} holds one number only: it cannot be standardised</translation>
    </message>
    <message>
        <source>it ends after {count:,} bytes, before its header does</source>
        <translation>it ends after {count:,} bytes, before its header does</translation>
    </message>
    <message>
        <source>a header of {size:,} bytes; expected at most {most_bytes:,}</source>
        <translation>a header of {size:,} bytes; expected at most {most_bytes:,}</translation>
    </message>
    <message>
        <source>{given} in the place of a table</source>
        <translation>{given} in the place of a table</translation>
    </message>
    <message>
        <source>{given} stands there twice</source>
        <translation>{given} stands there twice</translation>
    </message>
    <message>
        <source>something else was done to the run meanwhile</source>
        <translation>something else was done to the run meanwhile</translation>
    </message>
    <message>
        <source>The training process ended unexpectedly (exit code {code}).</source>
        <translation>The training process ended unexpectedly (exit code {code}).</translation>
    </message>
    <message>
        <source>{how} The last it said: {last_line}</source>
        <translation>{how} The last it said: {last_line}</translation>
    </message>
    <message>
        <source>The training process was killed (signal {number}), perhaps because memory ran out.</source>
        <translation>The training process was killed (signal {number}), perhaps because memory ran out.</translation>
    </message>
    <message>
        <source>The training process was killed (signal {number}){name}.</source>
        <translation>The training process was killed (signal {number}){name}.</translation>
    </message>
</context>
</TS>
