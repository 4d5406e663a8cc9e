<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>it is a link that somebody else left there</source>
        <translation>它是别人留在那里的链接</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>它不是普通文件</translation>
    </message>
    <message>
        <source>Not a name that a file can have</source>
        <translation>文件不能用这个名称</translation>
    </message>
    <message>
        <source>this is no state that ganviz saved, or it is damaged ({why})</source>
        <translation>这不是 ganviz 保存的状态，或已损坏（{why}）</translation>
    </message>
    <message>
        <source>its experiment cannot be: {problem}</source>
        <translation>其中的实验无效：{problem}</translation>
    </message>
    <message>
        <source>it says nothing of {given}</source>
        <translation>其中缺少 {given}</translation>
    </message>
    <message>
        <source>{player}/weights is of shape {given}; expected {expected}</source>
        <translation>{player}/weights 的形状是 {given}；应为 {expected}</translation>
    </message>
    <message>
        <source>a checkpoint, as `ganviz train --out` keeps one</source>
        <translation>由 `ganviz train --out` 保存的检查点</translation>
    </message>
    <message>
        <source>{file} ({reason})</source>
        <translation>{file}（{reason}）</translation>
    </message>
    <message>
        <source>the format is {given}</source>
        <translation>格式是 {given}</translation>
    </message>
    <message>
        <source>the step is {given}; expected a whole number from 0 to {most:,}</source>
        <translation>步数是 {given}；应为 0 到 {most:,} 的整数</translation>
    </message>
    <message>
        <source>a checkpoint that can be read</source>
        <translation>可以读取的检查点</translation>
    </message>
    <message>
        <source>its set-up cannot be: {problem}</source>
        <translation>其中的配置无效：{problem}</translation>
    </message>
    <message>
        <source>it says nothing of {error}</source>
        <translation>其中缺少 {error}</translation>
    </message>
    <message>
        <source>it is damaged, or none: {why}</source>
        <translation>已损坏，或不是检查点：{why}</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>it has more than {most:,} bytes</source>
        <translation>超过 {most:,} 字节</translation>
    </message>
    <message>
        <source>its format is another</source>
        <translation>格式不符</translation>
    </message>
    <message>
        <source>it has no accuracy</source>
        <translation>其中没有准确率</translation>
    </message>
    <message>
        <source>Pictures that you opened, kept small and grey in the cache of this machine.</source>
        <translation>你打开过的图片，缩小并转为灰度后存于本机缓存。</translation>
    </message>
    <message>
        <source>1,797 handwritten digits of 8×8 pixels, by E. Alpaydin and C. Kaynak (UCI).</source>
        <translation>1,797 个 8×8 像素的手写数字，由 E. Alpaydin 和 C. Kaynak 提供（UCI）。</translation>
    </message>
    <message>
        <source>60,000 handwritten digits of 28×28 pixels, by Yann LeCun and Corinna Cortes.</source>
        <translation>60,000 个 28×28 像素的手写数字，由 Yann LeCun 和 Corinna Cortes 提供。</translation>
    </message>
    <message>
        <source>60,000 pictures of clothes of 28×28 pixels, by Han Xiao, Kashif Rasul and Roland Vollgraf (Zalando).</source>
        <translation>60,000 张 28×28 像素的服装图片，由 Han Xiao、Kashif Rasul 和 Roland Vollgraf 提供（Zalando）。</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>归你所有</translation>
    </message>
    <message>
        <source>No image set is called '{name}'. There are: {names}.</source>
        <translation>没有名为“{name}”的图像集。现有：{names}。</translation>
    </message>
    <message>
        <source>{title}: no server can be reached ({reasons}). Is this machine online?</source>
        <translation>{title}：无法连接任何服务器（{reasons}）。这台机器联网了吗？</translation>
    </message>
    <message>
        <source>{title}: {file} could not be downloaded ({reasons}).</source>
        <translation>{title}：无法下载 {file}（{reasons}）。</translation>
    </message>
    <message>
        <source>the connection ended early</source>
        <translation>连接提前中断</translation>
    </message>
    <message>
        <source>sent a file whose SHA-256 is wrong; it was thrown away</source>
        <translation>发来的文件 SHA-256 不符，已丢弃</translation>
    </message>
    <message>
        <source>{mirror}: {failure}</source>
        <translation>{mirror}：{failure}</translation>
    </message>
    <message>
        <source>offers {given:,} bytes, not {size:,}</source>
        <translation>提供的是 {given:,} 字节，而非 {size:,}</translation>
    </message>
    <message>
        <source>sent another part of the file than was asked for</source>
        <translation>发来的不是所要的那部分文件</translation>
    </message>
    <message>
        <source>answered {status} {reason}</source>
        <translation>应答 {status} {reason}</translation>
    </message>
    <message>
        <source>What has arrived is kept, and the next fetch goes on from there.</source>
        <translation>已下载的部分会保留，下次从那里继续。</translation>
    </message>
    <message>
        <source>{summary}
To fetch the files by hand (any server will do):{links}
and put them in {folder}
The data set `digits` comes with ganviz and needs no download.</source>
        <translation>{summary}
也可以手动获取这些文件（任一服务器均可）：{links}
并放入 {folder}
数据集 `digits` 随 ganviz 附带，无需下载。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>{source} does not hold {title}: {name} is neither there nor in a folder '{folder}' there. Wanted are {files}, gzipped or not.</source>
        <translation>{source} 中没有 {title}：{name} 既不在那里，也不在其中的文件夹“{folder}”里。需要 {files}，是否用 gzip 压缩均可。</translation>
    </message>
    <message>
        <source>{original} is no longer there.</source>
        <translation>{original} 已不在那里。</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 和 </translation>
    </message>
    <message>
        <source>{file} is damaged: it is packed in more than {most:,} pieces.</source>
        <translation>{file} 已损坏：压缩数据超过 {most:,} 段。</translation>
    </message>
    <message>
        <source>{file} is too long: {size} asks for {expected:,} values and it has {given:,}.</source>
        <translation>{file} 过长：{size} 需要 {expected:,} 个值，实有 {given:,} 个。</translation>
    </message>
    <message>
        <source>{file} is cut short: {count} bytes are less than an IDX header.</source>
        <translation>{file} 不完整：{count} 字节不足一个 IDX 文件头。</translation>
    </message>
    <message>
        <source>{file} is not an IDX file: it starts with {bytes}.</source>
        <translation>{file} 不是 IDX 文件：它以 {bytes} 开头。</translation>
    </message>
    <message>
        <source>{file} holds values of type {kind} in {found} dimensions, not unsigned bytes (type {unsigned_bytes}) in {dimensions}.</source>
        <translation>{file} 存的是类型 {kind} 的 {found} 维数据，而非 {dimensions} 维的无符号字节（类型 {unsigned_bytes}）。</translation>
    </message>
    <message>
        <source>{file} is cut short: {size} asks for {expected:,} values and it has {given:,}.</source>
        <translation>{file} 不完整：{size} 需要 {expected:,} 个值，只有 {given:,} 个。</translation>
    </message>
    <message>
        <source>{file} is larger than {most} MiB: no data file is.</source>
        <translation>{file} 超过 {most} MiB：数据文件不会这么大。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {refusal}.</source>
        <translation>无法读取 {file}：{refusal}。</translation>
    </message>
    <message>
        <source>its CRC is wrong</source>
        <translation>CRC 校验不符</translation>
    </message>
    <message>
        <source>its length is wrong</source>
        <translation>长度不符</translation>
    </message>
    <message>
        <source>{file} is cut short: its gzip stream stops after {count:,} bytes.</source>
        <translation>{file} 不完整：gzip 数据流在 {count:,} 字节后中断。</translation>
    </message>
    <message>
        <source>{file} unpacks to more than {most} MiB: no data file does.</source>
        <translation>{file} 解压后超过 {most} MiB：数据文件不会这么大。</translation>
    </message>
    <message>
        <source>{file} is damaged: {reason}.</source>
        <translation>{file} 已损坏：{reason}。</translation>
    </message>
    <message>
        <source>Open them again: in the window by `File, Open pictures…`, or with `--data FOLDER`.</source>
        <translation>请重新打开：在窗口中用“文件”&gt;“打开图片…”，或用 `--data FOLDER`。</translation>
    </message>
    <message>
        <source>No pictures are chosen yet.</source>
        <translation>还没有选择图片。</translation>
    </message>
    <message>
        <source>The pictures {digest}… are not in the cache of this machine, {folder}.</source>
        <translation>本机缓存 {folder} 中没有图片集 {digest}…。</translation>
    </message>
    <message>
        <source>their digest is not what it was.</source>
        <translation>它们的摘要与原来不符。</translation>
    </message>
    <message>
        <source>{folder} cannot be written to: {reason}.</source>
        <translation>无法写入 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>The pictures {digest}… are damaged: {error}</source>
        <translation>图片集 {digest}… 已损坏：{error}</translation>
    </message>
    <message>
        <source>It comes with ganviz: install ganviz again.</source>
        <translation>它随 ganviz 附带：请重新安装 ganviz。</translation>
    </message>
    <message>
        <source>present</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>another</source>
        <comment>set of images</comment>
        <translation>另一套</translation>
    </message>
    <message>
        <source>Get it with `ganviz data fetch {name}`, or use `digits`, which comes with ganviz.</source>
        <translation>可用 `ganviz data fetch {name}` 获取，或使用随 ganviz 附带的 `digits`。</translation>
    </message>
    <message>
        <source>Get it again with `ganviz data fetch {name}`.</source>
        <translation>请用 `ganviz data fetch {name}` 重新获取。</translation>
    </message>
    <message>
        <source>A different set is in the place of {title}: {error}</source>
        <translation>{title} 的位置上是另一个数据集：{error}</translation>
    </message>
    <message>
        <source>Open it as pictures of your own, by its folder (`--data FOLDER`), or get {title} with `ganviz data fetch {name}`.</source>
        <translation>可作为自己的图片按文件夹打开（`--data FOLDER`），或用 `ganviz data fetch {name}` 获取 {title}。</translation>
    </message>
    <message>
        <source>{title} is damaged: {error}</source>
        <translation>{title} 已损坏：{error}</translation>
    </message>
    <message>
        <source>{file} is not the published file: the SHA-256 of its content is {found}…, not {expected}….</source>
        <translation>{file} 不是官方发布的文件：其内容的 SHA-256 是 {found}…，而非 {expected}…。</translation>
    </message>
    <message>
        <source>{title} is no longer in {folder}.</source>
        <translation>{title} 已不在 {folder} 中。</translation>
    </message>
    <message>
        <source>{title} is not complete in {folder}: no {name}.</source>
        <translation>{folder} 中的 {title} 不完整：缺少 {name}。</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>超时无应答</translation>
    </message>
    <message>
        <source>{file} is a link, or no plain file: something else would be written to. Remove it, and try again.</source>
        <translation>{file} 是链接或不是普通文件：写入会改到别的东西。请将它移走后重试。</translation>
    </message>
    <message>
        <source>{folder} cannot be written to: {reason}. Choose another data folder with --data-dir or {variable}.</source>
        <translation>无法写入 {folder}：{reason}。请用 --data-dir 或 {variable} 另选数据文件夹。</translation>
    </message>
    <message>
        <source>Another ganviz is fetching {title} into {folder}. Wait until it is done, then try again.</source>
        <translation>另一个 ganviz 正在把 {title} 下载到 {folder}。请等它完成后再试。</translation>
    </message>
    <message>
        <source>The disk is full: {title} needs {size} in {folder}. Free some space and try again; what has arrived is kept.</source>
        <translation>磁盘已满：{title} 在 {folder} 中需要 {size}。请腾出空间后重试；已收到的部分会保留。</translation>
    </message>
    <message>
        <source>auto or cpu: no driver of such a device is here</source>
        <translation>auto 或 cpu：这里没有该设备的驱动程序</translation>
    </message>
    <message>
        <source>The run cannot go on from there: {error}.</source>
        <translation>无法从那里继续运行：{error}。</translation>
    </message>
    <message>
        <source>there is no run</source>
        <translation>没有运行</translation>
    </message>
    <message>
        <source>MP4 files need imageio-ffmpeg: pip install 'ganviz[video]'; or write .gif, .webp or .apng</source>
        <translation>MP4 文件需要 imageio-ffmpeg：pip install 'ganviz[video]'；也可改用 .gif、.webp 或 .apng</translation>
    </message>
    <message>
        <source>More than {count:,} pictures of {width}x{height} are too many for one file. Take fewer, or a single view.</source>
        <translation>{count:,} 张以上 {width}x{height} 的图对一个文件来说太多。请减少张数，或只导出一个视图。</translation>
    </message>
    <message>
        <source>TensorBoard files need tensorboardX: pip install 'ganviz[tensorboard]'; or write CSV</source>
        <translation>TensorBoard 文件需要 tensorboardX：pip install 'ganviz[tensorboard]'；也可改用 CSV</translation>
    </message>
    <message>
        <source>one of {endings}</source>
        <translation>{endings} 之一</translation>
    </message>
    <message>
        <source>given {file}; allowed: a file ending in {allowed}</source>
        <translation>给出的是 {file}；允许的是：以 {allowed} 结尾的文件</translation>
    </message>
    <message>
        <source>PyTorch script</source>
        <translation>PyTorch 脚本</translation>
    </message>
    <message>
        <source>Trains the same GAN with PyTorch alone, changes included.</source>
        <translation>只用 PyTorch 训练同一个 GAN，包括途中的改动。</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>Every series that was measured, a row for each step.</source>
        <translation>所有测得的指标，每步一行。</translation>
    </message>
    <message>
        <source>Table (Parquet)</source>
        <translation>表格（Parquet）</translation>
    </message>
    <message>
        <source>The same, for pandas and others: small and quick to read.</source>
        <translation>内容相同，供 pandas 等使用：文件小，读取快。</translation>
    </message>
    <message>
        <source>TensorBoard events</source>
        <translation>TensorBoard 事件</translation>
    </message>
    <message>
        <source>The same in a folder that `tensorboard --logdir` shows.</source>
        <translation>内容相同，存为可用 `tensorboard --logdir` 查看的文件夹。</translation>
    </message>
    <message>
        <source>Of both networks, and G's average, as PyTorch names them.</source>
        <translation>两个网络的权重和 G 的滑动平均，按 PyTorch 的命名。</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Settings, title and story as a file to open, to edit and to hand on.</source>
        <translation>把设置、标题和说明存成文件，可打开、编辑、分享。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>The window, or one view.</source>
        <translation>整个窗口或一个视图。</translation>
    </message>
    <message>
        <source>Filmstrip</source>
        <translation>连环图</translation>
    </message>
    <message>
        <source>A view at several moments, side by side.</source>
        <translation>一个视图在若干时刻的样子，并排放置。</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>A view as the run goes on.</source>
        <translation>一个视图随训练变化的过程。</translation>
    </message>
    <message>
        <source>this run goes on from a state in a file, from which no script begins</source>
        <translation>这次运行从文件中的状态继续，脚本无法从那里开始</translation>
    </message>
    <message>
        <source>there can be no script of this run: {error}</source>
        <translation>这次运行无法写成脚本：{error}</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>{what} stopped: {reason}</source>
        <translation>{what}中止：{reason}</translation>
    </message>
    <message>
        <source>There is not enough memory for these networks and this batch size. Make one of them smaller.</source>
        <translation>内存不够容纳这样的网络和批大小。请把其中之一改小。</translation>
    </message>
    <message>
        <source>This cannot be run here. {error}</source>
        <translation>无法在这里运行。{error}</translation>
    </message>
    <message>
        <source>A library that this needs cannot be loaded: {reason}</source>
        <translation>无法加载所需的库：{reason}</translation>
    </message>
    <message>
        <source>{size:,} weights are too many for eigenvalues here: {most:,} at most.</source>
        <translation>{size:,} 个权重太多，这里无法求特征值：最多 {most:,} 个。</translation>
    </message>
    <message>
        <source>The weights are not finite: the run has diverged.</source>
        <translation>权重不是有限数：这次运行已经发散。</translation>
    </message>
    <message>
        <source>A batch of the whole set goes in pieces here: the gradient field would take too long.</source>
        <translation>这里整个数据集为一批，需分块计算：求梯度场会花太长时间。</translation>
    </message>
    <message>
        <source>The gradient field is not finite here, or none of its eigenvalues was found.</source>
        <translation>梯度场在这里不是有限数，或没有找到特征值。</translation>
    </message>
    <message>
        <source>There is no run.</source>
        <translation>没有运行。</translation>
    </message>
    <message>
        <source>one that is whole</source>
        <translation>完整的检查点</translation>
    </message>
    <message>
        <source>What the training process reports could not be followed ({error}), so it was ended.</source>
        <translation>无法读懂训练进程的报告（{error}），因此已将它结束。</translation>
    </message>
    <message>
        <source>The training process could not be started: {why}.</source>
        <translation>无法启动训练进程：{why}。</translation>
    </message>
    <message>
        <source>ended by {name}</source>
        <translation>被 {name} 结束</translation>
    </message>
    <message>
        <source>nothing, until a run has started</source>
        <translation>无；须先开始运行</translation>
    </message>
    <message>
        <source>A run that goes on from step {step:,}.</source>
        <translation>从第 {step:,} 步继续的运行。</translation>
    </message>
    <message>
        <source>{title}, which is not here</source>
        <translation>这里没有的 {title}</translation>
    </message>
    <message>
        <source>Your own set-up</source>
        <translation>你的配置</translation>
    </message>
    <message>
        <source>pictures that are not here ({sources})</source>
        <translation>这里没有的图片（{sources}）</translation>
    </message>
    <message>
        <source>{count:,} presets of your own: the first {most} are listed.</source>
        <translation>你有 {count:,} 个自建预设：只列出前 {most} 个。</translation>
    </message>
    <message>
        <source>A preset needs a title.</source>
        <translation>预设需要标题。</translation>
    </message>
    <message>
        <source>{title!r} is the name of a preset that ships with ganviz. Choose another title.</source>
        <translation>{title!r} 是 ganviz 自带预设的名称。请另取标题。</translation>
    </message>
    <message>
        <source>There is a preset of your own called {title!r} already. Choose another title.</source>
        <translation>已经有名为 {title!r} 的自建预设。请另取标题。</translation>
    </message>
    <message>
        <source>{file} cannot be used any more: {problem}.</source>
        <translation>{file} 已不能再用：{problem}。</translation>
    </message>
    <message>
        <source>{file} cannot be used: {name}.</source>
        <translation>{file} 不能使用：{name}。</translation>
    </message>
    <message>
        <source>Parquet files need pyarrow: pip install 'ganviz[parquet]'; or write CSV</source>
        <translation>Parquet 文件需要 pyarrow：pip install 'ganviz[parquet]'；也可改用 CSV</translation>
    </message>
    <message>
        <source>Taken: {name}, {shape}.</source>
        <translation>已采用：{name}，{shape}。</translation>
    </message>
    <message>
        <source>no array of pictures (n, height, width) in it; there is {shapes}</source>
        <translation>其中没有图片数组（n，高，宽）；只有 {shapes}</translation>
    </message>
    <message>
        <source>its values are not all finite</source>
        <translation>其中有非有限的值</translation>
    </message>
    <message>
        <source>Rows of {count} values are read as {side}x{side} pixels.</source>
        <translation>每行 {count} 个值，按 {side}x{side} 像素读取。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>no picture in it can be read: {picture}</source>
        <translation>其中没有可读取的图片：{picture}</translation>
    </message>
    <message numerus="yes">
        <source>Left out, as beside the folders that are classes: {count:,} pictures, the first of them {file}.</source>
        <translation><numerusform>不在各类文件夹之内，略去：{count:,} 张图片，首张为 {file}。</numerusform></translation>
    </message>
    <message>
        <source>{first} and {more:,} more</source>
        <translation>{first}，另有 {more:,} 个</translation>
    </message>
    <message>
        <source>Left out, as not to be read: {pictures}.</source>
        <translation>无法读取而略去：{pictures}。</translation>
    </message>
    <message>
        <source>, …</source>
        <translation>、…</translation>
    </message>
    <message>
        <source>{count} classes by folder: {names}.</source>
        <translation>按文件夹分为 {count} 类：{names}。</translation>
    </message>
    <message>
        <source>more than {most:,} files: choose a folder with less in it</source>
        <translation>文件超过 {most:,} 个：请选择文件较少的文件夹</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>far more pixels than are allowed: {most:,}</source>
        <translation>像素数远超上限：{most:,}</translation>
    </message>
    <message>
        <source>damaged, or no picture</source>
        <translation>已损坏，或不是图片</translation>
    </message>
    <message>
        <source>more than {most:,} bytes</source>
        <translation>超过 {most:,} 字节</translation>
    </message>
    <message>
        <source>{width:,}x{height:,} pixels; allowed: {most:,} in all</source>
        <translation>{width:,}x{height:,} 像素；允许的是：总数不超过 {most:,}</translation>
    </message>
    <message>
        <source>cut short in its header</source>
        <translation>文件头不完整</translation>
    </message>
    <message>
        <source>{count:,} images of {height}x{width}; expected some of at most {most}x{most}</source>
        <translation>{count:,} 张 {height}x{width} 的图像；应有图像，且不大于 {most}x{most}</translation>
    </message>
    <message>
        <source>{count:,} images of {height}x{width} are too many</source>
        <translation>{count:,} 张 {height}x{width} 的图像太多</translation>
    </message>
    <message>
        <source>cut short: {count:,} images of {height}x{width} are not in it</source>
        <translation>不完整：其中不足 {count:,} 张 {height}x{width} 的图像</translation>
    </message>
    <message>
        <source>The first {used:,} of {count:,} images.</source>
        <translation>{count:,} 张图像中的前 {used:,} 张。</translation>
    </message>
    <message>
        <source>Rows and columns are exchanged: EMNIST's images lie on their side.</source>
        <translation>行列已对换：EMNIST 的图像是横躺的。</translation>
    </message>
    <message>
        <source>damaged: its gzip stream is broken</source>
        <translation>已损坏：gzip 数据流有错</translation>
    </message>
    <message>
        <source>{most:,} of {count:,} pictures, drawn at random.</source>
        <translation>从 {count:,} 张图片中随机抽取 {most:,} 张。</translation>
    </message>
    <message>
        <source>no pictures in it (PNG, JPEG, GIF, WebP, BMP, TIFF), and no set in IDX files</source>
        <translation>其中没有图片（PNG、JPEG、GIF、WebP、BMP、TIFF），也没有 IDX 格式的数据集</translation>
    </message>
    <message>
        <source>only before the run starts (--set), as it needs new weights</source>
        <translation>只能在运行开始之前（--set），因为它需要新的权重</translation>
    </message>
    <message>
        <source>a step from {first:,} to {last:,}, before the run of {steps:,} steps ends</source>
        <translation>{first:,} 到 {last:,} 的步，在 {steps:,} 步的运行结束之前</translation>
    </message>
    <message>
        <source>a change</source>
        <translation>一项更改</translation>
    </message>
    <message>
        <source>Give the critic a gradient penalty of {penalty:g}</source>
        <translation>给评判器加 {penalty:g} 的梯度惩罚</translation>
    </message>
    <message>
        <source>Clip the critic's weights at {limit:g}</source>
        <translation>把评判器的权重裁剪到 {limit:g}</translation>
    </message>
    <message>
        <source>Divide both rates by {factor}</source>
        <translation>两个学习率都除以 {factor}</translation>
    </message>
    <message>
        <source>Clip both gradients at {norm:g}</source>
        <translation>把两边的梯度裁剪到 {norm:g}</translation>
    </message>
    <message>
        <source>There is no game to measure: {model} plays none.</source>
        <translation>没有可测量的博弈：{model}不进行博弈。</translation>
    </message>
    <message>
        <source>Step {start:,} is not behind the run: {first:,} to {step_number:,} are.</source>
        <translation>第 {start:,} 步不在已运行的范围内：已有第 {first:,} 到 {step_number:,} 步。</translation>
    </message>
    <message>
        <source>{model} plays no game</source>
        <translation>{model}不进行博弈</translation>
    </message>
    <message>
        <source>step {step:,} cannot be told: the run has steps {first:,} to {last:,}</source>
        <translation>无法分步讲解第 {step:,} 步：这次运行有第 {first:,} 到 {last:,} 步</translation>
    </message>
    <message>
        <source>step {step:,} cannot be sought: the run has steps {first:,} to {last:,}</source>
        <translation>无法跳到第 {step:,} 步：这次运行有第 {first:,} 到 {last:,} 步</translation>
    </message>
    <message>
        <source>the state is of other networks: {path}</source>
        <translation>该状态属于另外的网络：{path}</translation>
    </message>
    <message>
        <source>{name} is there</source>
        <translation>已有 {name}</translation>
    </message>
    <message>
        <source>there is no script for the optimizer {kind}</source>
        <translation>没有针对优化器“{kind}”的脚本</translation>
    </message>
    <message>
        <source>there is no script for the schedule {kind}</source>
        <translation>没有针对学习率调度“{kind}”的脚本</translation>
    </message>
    <message>
        <source>there is no script for the gate {kind}</source>
        <translation>没有针对学习条件“{kind}”的脚本</translation>
    </message>
    <message>
        <source>there is no script for the rule of first weights {kind}</source>
        <translation>没有针对权重初始化“{kind}”的脚本</translation>
    </message>
    <message>
        <source>there is no script for {what}</source>
        <translation>没有针对{what}的脚本</translation>
    </message>
    <message>
        <source>compute.precision is {precision}, in which a script would round in another way: set it to float32</source>
        <translation>compute.precision 是 {precision}，脚本在其中的舍入会不同：请设为 float32</translation>
    </message>
    <message>
        <source>an update sees all {number:,} samples, in pieces, which a script cannot: set updates.batching to mini_batch, or data.pool_size</source>
        <translation>一次更新分段看到全部 {number:,} 个样本，脚本做不到：请把 updates.batching 设为 mini_batch，或设置 data.pool_size</translation>
    </message>
    <message>
        <source>there is no script for the data {kind}</source>
        <translation>没有针对数据“{kind}”的脚本</translation>
    </message>
    <message>
        <source>there is no script for the loss {kind}</source>
        <translation>没有针对损失“{kind}”的脚本</translation>
    </message>
    <message>
        <source>there is no script for the dynamics {kind}</source>
        <translation>没有针对动力学“{kind}”的脚本</translation>
    </message>
    <message>
        <source>G's loss</source>
        <translation>G 的损失</translation>
    </message>
    <message>
        <source>D's loss</source>
        <translation>D 的损失</translation>
    </message>
    <message>
        <source>{series}, {unit}</source>
        <translation>{series}（{unit}）</translation>
    </message>
    <message>
        <source>{count} of {of} (95% interval {low} to {high})</source>
        <translation>{count}/{of}（95% 置信区间 {low} 到 {high}）</translation>
    </message>
    <message numerus="yes">
        <source>{count} seeds</source>
        <translation><numerusform>{count} 个种子</numerusform></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
    <message>
        <source>no seed is done</source>
        <translation>还没有完成的种子</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>结束时</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>middle half</source>
        <translation>居中的一半</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>standard error</source>
        <translation>标准误</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>{value} in {seeds}</source>
        <translation>{seeds}为 {value}</translation>
    </message>
    <message>
        <source>not all modes</source>
        <translation>未覆盖全部模式</translation>
    </message>
    <message>
        <source>{share} at the end; {count} of {of} at any time</source>
        <translation>结束时 {share}；曾出现 {count}/{of}</translation>
    </message>
    <message>
        <source>Quality has {number:,} modes, and arrays of another number</source>
        <translation>Quality 有 {number:,} 个模式，而数组的个数不同</translation>
    </message>
    <message>
        <source>{number:,} layers, and another number of values</source>
        <translation>有 {number:,} 层，而数值的个数不同</translation>
    </message>
    <message>
        <source>Surface has bounds {bounds}</source>
        <translation>Surface 的边界是 {bounds}</translation>
    </message>
    <message>
        <source>{number:,} classes, and another number of counts</source>
        <translation>有 {number:,} 个类别，而计数的个数不同</translation>
    </message>
    <message>
        <source>Measures has an array that is no row</source>
        <translation>Measures 中有一个数组不是一行</translation>
    </message>
    <message>
        <source>PathAngle has rows of several lengths</source>
        <translation>PathAngle 的各行长度不一</translation>
    </message>
    <message>
        <source>{given} in the place of answers</source>
        <translation>应为答案之处是 {given}</translation>
    </message>
    <message>
        <source>nothing is asked that is called {name}</source>
        <translation>没有名为 {name} 的提问</translation>
    </message>
    <message>
        <source>{kind} has {name} of shape {shape}</source>
        <translation>{kind} 的 {name} 形状为 {shape}</translation>
    </message>
    <message>
        <source>it cannot be unpacked</source>
        <translation>无法解包</translation>
    </message>
    <message>
        <source>it has {size:,} bytes</source>
        <translation>它有 {size:,} 字节</translation>
    </message>
    <message>
        <source>it has {size:,} bytes; expected at most {most:,}</source>
        <translation>它有 {size:,} 字节；最多应为 {most:,}</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>缺少结尾部分</translation>
    </message>
    <message>
        <source>its list of members is damaged</source>
        <translation>成员列表已损坏</translation>
    </message>
    <message>
        <source>a member is called {given}</source>
        <translation>有一个成员名为 {given}</translation>
    </message>
    <message>
        <source>{name} is packed in a way that is not read here</source>
        <translation>{name} 的压缩方式在这里无法读取</translation>
    </message>
    <message>
        <source>{name} has {size:,} bytes; expected at most {most:,}</source>
        <translation>{name} 有 {size:,} 字节；最多应为 {most:,}</translation>
    </message>
    <message>
        <source>it has no {name}</source>
        <translation>其中没有 {name}</translation>
    </message>
    <message>
        <source>{name} has {count:,} bytes; expected {size:,}</source>
        <translation>{name} 有 {count:,} 字节；应为 {size:,}</translation>
    </message>
    <message>
        <source>a member stands there twice</source>
        <translation>有成员重复</translation>
    </message>
    <message>
        <source>it unpacks to more than {most:,} bytes</source>
        <translation>解压后超过 {most:,} 字节</translation>
    </message>
    <message>
        <source>it is too large: more than {most:,} bytes</source>
        <translation>太大：超过 {most:,} 字节</translation>
    </message>
    <message>
        <source>table</source>
        <comment>a sort of value</comment>
        <translation>表</translation>
    </message>
    <message>
        <source>list</source>
        <comment>a sort of value</comment>
        <translation>列表</translation>
    </message>
    <message>
        <source>text</source>
        <comment>a sort of value</comment>
        <translation>文本</translation>
    </message>
    <message>
        <source>whole number</source>
        <comment>a sort of value</comment>
        <translation>整数</translation>
    </message>
    <message>
        <source>number</source>
        <comment>a sort of value</comment>
        <translation>数</translation>
    </message>
    <message>
        <source>yes or no</source>
        <comment>a sort of value</comment>
        <translation>是或否</translation>
    </message>
    <message>
        <source>{number:,} values in the place of {expected}</source>
        <translation>应为 {expected} 个值之处有 {number:,} 个</translation>
    </message>
    <message>
        <source>{given} in the place of one of {allowed}</source>
        <translation>应为 {allowed} 之一的地方是 {given}</translation>
    </message>
    <message>
        <source>{given} in the place of a {kind}</source>
        <translation>应为{kind}之处是 {given}</translation>
    </message>
    <message>
        <source>{number} is beyond all bounds</source>
        <translation>{number} 超出一切范围</translation>
    </message>
    <message>
        <source>a list of {dtype}</source>
        <translation>{dtype} 的列表</translation>
    </message>
    <message>
        <source>there is no array {number}</source>
        <translation>没有数组 {number}</translation>
    </message>
    <message>
        <source>there are no bytes {number}</source>
        <translation>没有字节 {number}</translation>
    </message>
    <message>
        <source>there is no set-up {number}</source>
        <translation>没有配置 {number}</translation>
    </message>
    <message>
        <source>{kind} has no {name}</source>
        <translation>{kind} 没有 {name}</translation>
    </message>
    <message>
        <source>{given} in the place of {expected}</source>
        <translation>应为 {expected} 之处是 {given}</translation>
    </message>
    <message>
        <source>an array of {given} in the place of {expected}</source>
        <translation>应为 {expected} 的数组之处是 {given} 的数组</translation>
    </message>
    <message>
        <source>{kind} lacks something: {error}</source>
        <translation>{kind} 缺少内容：{error}</translation>
    </message>
    <message>
        <source>{name} was {was} and is {now}</source>
        <translation>{name} 原为 {was}，现为 {now}</translation>
    </message>
    <message>
        <source>{name} was {was}; there is no such row now</source>
        <translation>{name} 原为 {was}；现在没有这一行</translation>
    </message>
    <message>
        <source>a session that ganviz saved</source>
        <translation>ganviz 保存的会话</translation>
    </message>
    <message>
        <source>it needs ganviz {version} or later</source>
        <translation>需要 ganviz {version} 或更新版本</translation>
    </message>
    <message>
        <source>{number:,} runs that are not in it</source>
        <translation>其中缺少 {number:,} 个运行</translation>
    </message>
    <message>
        <source>it says nothing of its set-ups</source>
        <translation>其中缺少配置</translation>
    </message>
    <message>
        <source>too many parts</source>
        <translation>部分太多</translation>
    </message>
    <message>
        <source>This session cannot be kept: {error}. Delete some of its runs.</source>
        <translation>无法保存这个会话：{error}。请删除其中一些运行。</translation>
    </message>
    <message>
        <source>This session cannot be kept: {error}.</source>
        <translation>无法保存这个会话：{error}。</translation>
    </message>
    <message>
        <source>a file that can be read</source>
        <translation>可以读取的文件</translation>
    </message>
    <message>
        <source>a set-up in it cannot be: {problem}</source>
        <translation>其中有无效的配置：{problem}</translation>
    </message>
    <message>
        <source>one that this ganviz can read</source>
        <translation>此版 ganviz 能读取的文件</translation>
    </message>
    <message>
        <source>it is damaged, or no session: {error}</source>
        <translation>已损坏，或不是会话：{error}</translation>
    </message>
    <message numerus="yes">
        <source>{count} states of run {number}</source>
        <translation><numerusform>运行 {number} 的 {count} 个状态</numerusform></translation>
    </message>
    <message>
        <source>run {number} of {runs}</source>
        <translation>运行 {number}（共 {runs} 个）</translation>
    </message>
    <message>
        <source>run {number}</source>
        <translation>运行 {number}</translation>
    </message>
    <message>
        <source>there is no run {number} in it</source>
        <translation>其中没有运行 {number}</translation>
    </message>
    <message>
        <source>{number:,} runs; expected 1 to {most}</source>
        <translation>有 {number:,} 个运行；应为 1 到 {most} 个</translation>
    </message>
    <message>
        <source>its runs are numbered {numbers}</source>
        <translation>其运行的编号是 {numbers}</translation>
    </message>
    <message>
        <source>it compares runs {runs} in colours {colours}</source>
        <translation>它用颜色 {colours} 比较运行 {runs}</translation>
    </message>
    <message>
        <source>a speed of {speed} steps a second</source>
        <translation>速度为每秒 {speed} 步</translation>
    </message>
    <message>
        <source>a series of {number} numbers, of which {kept} rows are kept</source>
        <translation>一个序列每行有 {number} 个数，保留 {kept} 行</translation>
    </message>
    <message>
        <source>a series with a row each {steps} steps</source>
        <translation>一个序列每 {steps} 步一行</translation>
    </message>
    <message>
        <source>a series without a last row</source>
        <translation>一个序列没有最后一行</translation>
    </message>
    <message>
        <source>a series whose gaps do not ascend</source>
        <translation>一个序列的间隔不是递增的</translation>
    </message>
    <message>
        <source>a journal whose entries are not in order</source>
        <translation>日志的条目顺序不对</translation>
    </message>
    <message>
        <source>{number} threads</source>
        <translation>{number} 个线程</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>a state of step {step} in a run of {steps:,} steps</source>
        <translation>{steps:,} 步的运行中有第 {step} 步的状态</translation>
    </message>
    <message>
        <source>a state of step {step:,} with entries of later ones</source>
        <translation>第 {step:,} 步的状态含有后面各步的条目</translation>
    </message>
    <message>
        <source>a state of other networks</source>
        <translation>状态属于别的网络</translation>
    </message>
    <message>
        <source>a run at step {step} of {steps}</source>
        <translation>运行位于 {steps} 步中的第 {step} 步</translation>
    </message>
    <message>
        <source>its changes do not lead to what it is</source>
        <translation>它的更改得不到它现在的样子</translation>
    </message>
    <message>
        <source>pictures that are not in order</source>
        <translation>图片的顺序不对</translation>
    </message>
    <message>
        <source>conditions that are not in order</source>
        <translation>状况的顺序不对</translation>
    </message>
    <message>
        <source>a title that is too long</source>
        <translation>标题过长</translation>
    </message>
    <message>
        <source>no condition is called {name}</source>
        <translation>没有名为 {name} 的状况</translation>
    </message>
    <message>
        <source>a series of {steps} steps and {values} values</source>
        <translation>一个序列的步数形状为 {steps}，数值形状为 {values}</translation>
    </message>
    <message>
        <source>a series whose steps do not ascend</source>
        <translation>一个序列的步数不是递增的</translation>
    </message>
    <message>
        <source>a series that ends before its last row</source>
        <translation>一个序列在其最后一行之前就结束了</translation>
    </message>
    <message>
        <source>a series whose sums are not those of its rows</source>
        <translation>一个序列的汇总与其各行不符</translation>
    </message>
    <message>
        <source>a measurement each {steps} steps</source>
        <translation>每 {steps} 步测量一次</translation>
    </message>
    <message>
        <source>rows of step {step:,} in a run of {steps:,} steps</source>
        <translation>{steps:,} 步的运行中有第 {step:,} 步的行</translation>
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
        <translation>处理器 {}</translation>
    </message>
    <message>
        <source>another compiled library</source>
        <translation>不同的编译库</translation>
    </message>
    <message>
        <source>tried {tries} times. {error}</source>
        <translation>已试 {tries} 次。{error}</translation>
    </message>
    <message>
        <source>A run</source>
        <translation>一个运行</translation>
    </message>
    <message>
        <source>the address of a Dask scheduler, such as tcp://HOST:8786; through ssh: `ssh -N -L 8786:localhost:8786 HEAD`, then tcp://localhost:8786</source>
        <translation>Dask 调度器的地址，例如 tcp://HOST:8786；通过 ssh：先 `ssh -N -L 8786:localhost:8786 HEAD`，再用 tcp://localhost:8786</translation>
    </message>
    <message>
        <source>The cluster at {address} does not answer any more.</source>
        <translation>位于 {address} 的集群不再应答。</translation>
    </message>
    <message>
        <source>needs the extra `cluster`: pip install "ganviz[cluster]"</source>
        <translation>需要附加组件 `cluster`：pip install "ganviz[cluster]"</translation>
    </message>
    <message>
        <source>{address} does not answer ({reason}); allowed: {allowed}</source>
        <translation>{address} 没有应答（{reason}）；允许的是：{allowed}</translation>
    </message>
    <message>
        <source>workers have torch {versions}, and {here} is here: a run here need not agree with theirs bit for bit</source>
        <translation>工作进程的 torch 是 {versions}，而这里是 {here}：这里的运行与它们的未必逐位一致</translation>
    </message>
    <message>
        <source>{address} has no workers yet: runs wait for them</source>
        <translation>{address} 还没有工作进程：运行在等待它们</translation>
    </message>
    <message>
        <source>the workers that did it were killed, one after the other, perhaps as memory ran out</source>
        <translation>执行它的工作进程一个接一个被终止，可能是内存不足</translation>
    </message>
    <message>
        <source>It was lost on the way: {reason}.</source>
        <translation>它在途中丢失了：{reason}。</translation>
    </message>
    <message>
        <source>the workers of {address} have no ganviz {version}</source>
        <translation>{address} 的工作进程没有 ganviz {version}</translation>
    </message>
    <message>
        <source>the workers of {address} cannot be asked: {error}</source>
        <translation>无法查询 {address} 的工作进程：{error}</translation>
    </message>
    <message>
        <source>{worker} has ganviz {there}, and {here} is here; use the same version on all machines</source>
        <translation>{worker} 的 ganviz 是 {there}，而这里是 {here}；请在所有机器上使用相同的版本</translation>
    </message>
    <message>
        <source>{setting} {before} there, {after} given</source>
        <translation>那里的“{setting}”是 {before}，给出的是 {after}</translation>
    </message>
    <message>
        <source>{there:,} steps there, {given:,} given</source>
        <translation>那里是 {there:,} 步，给出的是 {given:,} 步</translation>
    </message>
    <message>
        <source>{there:,} moments there, {given:,} given</source>
        <translation>那里是 {there:,} 个时刻，给出的是 {given:,} 个</translation>
    </message>
    <message>
        <source>another experiment</source>
        <translation>另一个实验</translation>
    </message>
    <message>
        <source>its {axis} is {setting} with {count} values</source>
        <translation>它的 {axis} 是 {setting}，有 {count} 个值</translation>
    </message>
    <message>
        <source>{file} is no folder of a sweep: {setup} is not there</source>
        <translation>{file} 不是扫描的文件夹：其中没有 {setup}</translation>
    </message>
    <message>
        <source>other values of {axis}</source>
        <translation>{axis} 的取值不同</translation>
    </message>
    <message>
        <source>{file} holds another sweep ({reason}); give another folder</source>
        <translation>{file} 中是另一次扫描（{reason}）；请另选文件夹</translation>
    </message>
    <message>
        <source>{file} has {results} without {setup}; give another folder</source>
        <translation>{file} 中有 {results} 而没有 {setup}；请另选文件夹</translation>
    </message>
    <message>
        <source>it lies in the map itself</source>
        <translation>它在参数图自己的文件夹里</translation>
    </message>
    <message>
        <source>it is not empty</source>
        <translation>它不是空的</translation>
    </message>
    <message>
        <source>no process can be started: {error}</source>
        <translation>无法启动进程：{error}</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} runs failed: {reason}</source>
        <translation><numerusform>{count:,} 次运行失败：{reason}</numerusform></translation>
    </message>
    <message>
        <source>It cannot be written ({reason}). What is done is kept, and can be gone on with.</source>
        <translation>无法写入（{reason}）。已完成的都会保留，可以接着做。</translation>
    </message>
    <message>
        <source>No cell of this map can be.</source>
        <translation>这张参数图中没有可以运行的格。</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}). What is done is kept, and can be gone on with.</source>
        <translation>无法写入 {file}（{reason}）。已完成的都会保留，可以接着做。</translation>
    </message>
    <message>
        <source>A run takes about {each:.1f} GB of memory, and {free:.1f} GB are free. Make networks or the batch smaller, or end other programs.</source>
        <translation>一次运行约需 {each:.1f} GB 内存，现有 {free:.1f} GB 可用。请缩小网络或批量，或关闭其他程序。</translation>
    </message>
    <message>
        <source>The map</source>
        <translation>参数图</translation>
    </message>
    <message>
        <source>ganviz {version} is there, and {other} asks; use the same version on all machines</source>
        <translation>那里是 ganviz {version}，而请求来自 {other}；请在所有机器上使用同一版本</translation>
    </message>
    <message>
        <source>the format is {given}; expected {known}</source>
        <translation>格式是 {given}；应为 {known}</translation>
    </message>
    <message>
        <source>it is of another run</source>
        <translation>它属于另一个运行</translation>
    </message>
    <message>
        <source>its numbers are not those that were written</source>
        <translation>其中的数与写入时的不同</translation>
    </message>
    <message>
        <source>its series are called {names}</source>
        <translation>其序列名为 {names}</translation>
    </message>
    <message>
        <source>it diverged at {step}</source>
        <translation>它在 {step} 发散</translation>
    </message>
    <message>
        <source>series of shape {shape}; expected {expected}</source>
        <translation>序列的形状为 {shape}；应为 {expected}</translation>
    </message>
    <message>
        <source>fakes of shape {shape}, {kind}</source>
        <translation>假样本的形状为 {shape}，{kind}</translation>
    </message>
    <message>
        <source>reals of shape {shape}, {kind}, for fakes of shape {other}</source>
        <translation>真样本的形状为 {shape}，{kind}，而假样本的形状为 {other}</translation>
    </message>
    <message>
        <source>samples that are not finite</source>
        <translation>样本不是有限的数</translation>
    </message>
    <message>
        <source>an ARFF file without a line @data</source>
        <translation>缺少 @data 行的 ARFF 文件</translation>
    </message>
    <message>
        <source>an ARFF file without a line @attribute</source>
        <translation>缺少 @attribute 行的 ARFF 文件</translation>
    </message>
    <message>
        <source>an ARFF file with sparse rows: write them in full, or as CSV</source>
        <translation>含稀疏行的 ARFF 文件：请写成完整的行，或存为 CSV</translation>
    </message>
    <message>
        <source>no table in it</source>
        <translation>其中没有表格</translation>
    </message>
    <message>
        <source>Left out, as of fewer rows: {names}.</source>
        <translation>行数较少而略去：{names}。</translation>
    </message>
    <message numerus="yes">
        <source>It has {count} rows of {columns:,} values, which are read as columns.</source>
        <translation><numerusform>它有 {count} 行、每行 {columns:,} 个值，行已当作列来读取。</numerusform></translation>
    </message>
    <message>
        <source>not a table, but an array of {size}</source>
        <translation>不是表格，而是 {size} 的数组</translation>
    </message>
    <message>
        <source>{count:,} columns; allowed: at most {most:,}</source>
        <translation>{count:,} 列；允许的是：最多 {most:,} 列</translation>
    </message>
    <message>
        <source>Left out: {name}, which is no table.</source>
        <translation>已略去：{name}，它不是表格。</translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation>{what}：{why}</translation>
    </message>
    <message>
        <source>damaged: {reason}</source>
        <translation>已损坏：{reason}</translation>
    </message>
    <message>
        <source>more than {most:,} columns</source>
        <translation>超过 {most:,} 列</translation>
    </message>
    <message>
        <source>an array with fields in more than one dimension</source>
        <translation>多于一维的带字段数组</translation>
    </message>
    <message>
        <source>not a table, but an array of {size}: open pictures as images</source>
        <translation>不是表格，而是 {size} 的数组：图片请用“打开图片”</translation>
    </message>
    <message>
        <source>one number and no table</source>
        <translation>只有一个数，不是表格</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空文件</translation>
    </message>
    <message>
        <source>Left out: {name} ({error}).</source>
        <translation>已略去：{name}（{error}）。</translation>
    </message>
    <message>
        <source>a packed file, and none of arrays that numpy.savez wrote</source>
        <translation>压缩文件，但不是 numpy.savez 写的数组</translation>
    </message>
    <message>
        <source>{count:,} arrays; allowed: at most {most}</source>
        <translation>{count:,} 个数组；允许的是：最多 {most} 个</translation>
    </message>
    <message>
        <source>packed with a password</source>
        <translation>压缩时加了密码</translation>
    </message>
    <message>
        <source>more than {max_bytes:,} bytes unpacked</source>
        <translation>解压后超过 {max_bytes:,} 字节</translation>
    </message>
    <message>
        <source>one point</source>
        <translation>只有一个点</translation>
    </message>
    <message>
        <source>no two of its points differ</source>
        <translation>所有点都相同</translation>
    </message>
    <message>
        <source>{given}; expected at least two different ones</source>
        <translation>{given}；至少需要两个不同的点</translation>
    </message>
    <message>
        <source>no column of classes is chosen, and no two of coordinates</source>
        <translation>没有选择类别列，也没有两列坐标</translation>
    </message>
    <message>
        <source>class {name} has a deviation of {std:.3g}; allowed: above 0, to {widest:g}</source>
        <translation>类别 {name} 的标准差是 {std:.3g}；允许的是：大于 0，不超过 {widest:g}</translation>
    </message>
    <message>
        <source>one column</source>
        <translation>一列</translation>
    </message>
    <message>
        <source>two columns</source>
        <translation>两列</translation>
    </message>
    <message>
        <source>{count} columns of numbers: {columns}; say which two, such as {example}</source>
        <translation>{count} 个数值列：{columns}；请指明是哪两列，例如 {example}</translation>
    </message>
    <message>
        <source>no column is called {given}; there are {columns}</source>
        <translation>没有名为 {given} 的列；现有 {columns}</translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names}，另有 {more} 个</translation>
    </message>
    <message>
        <source>Taken: {names}. Left: {left}.</source>
        <translation>已采用：{names}。未用：{left}。</translation>
    </message>
    <message numerus="yes">
        <source>{count} columns of numbers; expected {wanted}</source>
        <translation><numerusform>有 {count} 个数值列；需要 {wanted} 个</numerusform></translation>
    </message>
    <message>
        <source>{count} columns of numbers: {columns}; say which one, such as {example}</source>
        <translation>{count} 个数值列：{columns}；请指明是哪一列，例如 {example}</translation>
    </message>
    <message>
        <source>columns {given!r}; expected {count}, such as {example}</source>
        <translation>给出的列是 {given!r}；应为{count}，例如 {example}</translation>
    </message>
    <message>
        <source>no column of numbers; expected {count}</source>
        <translation>没有数值列；需要 {count} 个</translation>
    </message>
    <message>
        <source>{column} is taken twice; expected two different columns</source>
        <translation>{column} 用了两次；应为两个不同的列</translation>
    </message>
    <message>
        <source>{column} holds no numbers; those that do: {columns}</source>
        <translation>{column} 中没有数；含数的列：{columns}</translation>
    </message>
    <message>
        <source>{column} counts the rows, and is read as the first coordinate.</source>
        <translation>{column} 是行号，已读作第一个坐标。</translation>
    </message>
    <message>
        <source>{row} has {given} in {column}; expected a number</source>
        <translation>{row}的 {column} 是 {given}；应为数</translation>
    </message>
    <message>
        <source>commas are both what is between columns and the decimal signs: line {line:,} says {text}; save it with semicolons between columns, or with points</source>
        <translation>逗号既分隔列又作小数点：第 {line:,} 行是 {text}；请改用分号分隔列，或用句点作小数点保存</translation>
    </message>
    <message>
        <source>a workbook or another packed file (.xlsx, .ods, .zip): save the sheet as CSV</source>
        <translation>工作簿或其他压缩文件（.xlsx、.ods、.zip）：请把工作表另存为 CSV</translation>
    </message>
    <message>
        <source>an old Excel workbook (.xls): save the sheet as CSV</source>
        <translation>旧版 Excel 工作簿（.xls）：请把工作表另存为 CSV</translation>
    </message>
    <message>
        <source>a gzipped file: unpack it; one of R (.rds): write CSV with write.csv</source>
        <translation>gzip 压缩文件：请先解压；若是 R 的文件（.rds）：请用 write.csv 写成 CSV</translation>
    </message>
    <message>
        <source>a packed file: unpack it</source>
        <translation>压缩文件：请先解压</translation>
    </message>
    <message>
        <source>a MATLAB file: write CSV with writematrix</source>
        <translation>MATLAB 文件：请用 writematrix 写成 CSV</translation>
    </message>
    <message>
        <source>an HDF5 or MATLAB file: write CSV with writematrix, or NPY with numpy.save</source>
        <translation>HDF5 或 MATLAB 文件：请用 writematrix 写成 CSV，或用 numpy.save 写成 NPY</translation>
    </message>
    <message>
        <source>a Parquet file: write CSV with to_csv</source>
        <translation>Parquet 文件：请用 to_csv 写成 CSV</translation>
    </message>
    <message>
        <source>an Arrow file: write CSV with to_csv</source>
        <translation>Arrow 文件：请用 to_csv 写成 CSV</translation>
    </message>
    <message>
        <source>a Feather file: write CSV with to_csv</source>
        <translation>Feather 文件：请用 to_csv 写成 CSV</translation>
    </message>
    <message>
        <source>a pickle, which is never opened: write CSV or NPY</source>
        <translation>pickle 文件，为安全起见不会打开：请写成 CSV 或 NPY</translation>
    </message>
    <message>
        <source>a file of R: write CSV with write.csv</source>
        <translation>R 的文件：请用 write.csv 写成 CSV</translation>
    </message>
    <message>
        <source>a file of SPSS (.sav): save it as CSV</source>
        <translation>SPSS 文件（.sav）：请另存为 CSV</translation>
    </message>
    <message>
        <source>a file of Stata (.dta): write CSV with export delimited</source>
        <translation>Stata 文件（.dta）：请用 export delimited 写成 CSV</translation>
    </message>
    <message>
        <source>a database: write CSV</source>
        <translation>数据库：请写成 CSV</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>a text of a word processor: save it as plain text</source>
        <translation>文字处理软件的文档：请另存为纯文本</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>XML: save the table as CSV</source>
        <translation>XML 文件：请把表格存为 CSV</translation>
    </message>
    <message>
        <source>a web page: save the table as CSV</source>
        <translation>网页：请把表格存为 CSV</translation>
    </message>
    <message>
        <source>not a text file</source>
        <translation>不是文本文件</translation>
    </message>
    <message>
        <source>It is not UTF-8; letters are read as Windows writes them (Windows-1252).</source>
        <translation>文件不是 UTF-8；已按 Windows 的写法（Windows-1252）读取字母。</translation>
    </message>
    <message>
        <source>It is not UTF-8; letters are read as Chinese (GB 2312).</source>
        <translation>它不是 UTF-8；文字按中文编码（GB 2312）读取。</translation>
    </message>
    <message>
        <source>not a text file: it begins as {encoding} and is not</source>
        <translation>不是文本文件：开头像 {encoding}，实际却不是</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} cells</source>
        <translation><numerusform>{count:,} 格</numerusform></translation>
    </message>
    <message>
        <source>Line {line:,} tells the number of rows and of columns, and the names of the classes in the last.</source>
        <translation>第 {line:,} 行写的是行数、列数以及最后一列的类别名。</translation>
    </message>
    <message>
        <source>Line {line:,}, {cells}, is read as a row; put headings above it if it is one of numbers.</source>
        <translation>第 {line:,} 行 {cells} 读作一行数据；若它确实是数据，请在上面加上列标题。</translation>
    </message>
    <message>
        <source>{first:,} to {last:,}</source>
        <translation>{first:,} 到 {last:,}</translation>
    </message>
    <message>
        <source>Left out above the rows, as without a cell for each column: line {lines}.</source>
        <translation>数据上方的第 {lines} 行不是每列都有格，已略去。</translation>
    </message>
    <message>
        <source>Line {line:,}, {cells}, is read as headings: whole numbers that count, above numbers that all have a fraction.</source>
        <translation>第 {line:,} 行 {cells} 读作列标题：它是依次递增的整数，而下面的数都带小数。</translation>
    </message>
    <message>
        <source>line {line:,} has {cells}, and the others {width}</source>
        <translation>第 {line:,} 行有 {cells}，其他行有 {width} 格</translation>
    </message>
    <message>
        <source>line {line:,} has {given} in place of a number, and is no heading</source>
        <translation>第 {line:,} 行应为数之处是 {given}，且它不是列标题</translation>
    </message>
    <message>
        <source>complex numbers</source>
        <translation>复数</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>spans of time</source>
        <translation>时间间隔</translation>
    </message>
    <message>
        <source>Python objects, which are never opened</source>
        <translation>Python 对象，为安全起见不会打开</translation>
    </message>
    <message>
        <source>raw bytes</source>
        <translation>原始字节</translation>
    </message>
    <message>
        <source>too long: {size} asks for {expected} bytes and it has {given:,}</source>
        <translation>过长：{size} 需要 {expected} 字节，实有 {given:,} 字节</translation>
    </message>
    <message>
        <source>not a NPY file of numbers: its values are {kind}</source>
        <translation>不是数值的 NPY 文件：其中的值是{kind}</translation>
    </message>
    <message>
        <source>far more</source>
        <translation>多得多的</translation>
    </message>
    <message>
        <source>not a NPY file of numbers</source>
        <translation>不是数值的 NPY 文件</translation>
    </message>
    <message>
        <source>not a NPY file of numbers: there is no version {major}.{minor}</source>
        <translation>不是数值的 NPY 文件：没有 {major}.{minor} 这个版本</translation>
    </message>
    <message>
        <source>not a NPY file of numbers: its header of {size:,} bytes is not in it</source>
        <translation>不是数值的 NPY 文件：其中没有 {size:,} 字节的文件头</translation>
    </message>
    <message>
        <source>one number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <source>cut short: {size} asks for {expected} bytes and it has {given:,}</source>
        <translation>不完整：{size} 需要 {expected} 字节，只有 {given:,} 字节</translation>
    </message>
    <message>
        <source>not a NPY file of numbers: it has fields</source>
        <translation>不是数值的 NPY 文件：它带有字段</translation>
    </message>
    <message>
        <source>not a NPY file of numbers: its header is damaged</source>
        <translation>不是数值的 NPY 文件：文件头已损坏</translation>
    </message>
    <message>
        <source>not a NPY file of numbers: {count:,} fields</source>
        <translation>不是数值的 NPY 文件：有 {count:,} 个字段</translation>
    </message>
    <message>
        <source>not a NPY file of numbers: its values are {kind!r}</source>
        <translation>不是数值的 NPY 文件：其中的值是 {kind!r}</translation>
    </message>
    <message>
        <source>not a NPY file of numbers: its field {field!r} is no number or list of numbers</source>
        <translation>不是数值的 NPY 文件：字段 {field!r} 既不是数也不是数的列表</translation>
    </message>
    <message>
        <source>not a NPY file of numbers: its field {field!r} is too long</source>
        <translation>不是数值的 NPY 文件：字段 {field!r} 太长</translation>
    </message>
    <message>
        <source>an array of which only a part was printed (…): save it with numpy.save</source>
        <translation>打印时被省略（…）、不完整的数组：请用 numpy.save 保存</translation>
    </message>
    <message>
        <source>Line {line:,}, {name}, is read as a row.</source>
        <translation>第 {line:,} 行（{name}）按一行数据读取。</translation>
    </message>
    <message>
        <source>{width:,} columns; allowed: at most {most:,}</source>
        <translation>{width:,} 列；允许的是：最多 {most:,} 列</translation>
    </message>
    <message>
        <source>no rows of numbers in it</source>
        <translation>其中没有数值行</translation>
    </message>
    <message>
        <source>Percent are read as parts of 1: 50 % is 0.5.</source>
        <translation>百分数按小数读取：50 % 即 0.5。</translation>
    </message>
    <message>
        <source>no numbers in it</source>
        <translation>其中没有数</translation>
    </message>
    <message>
        <source>line {line:,} has {count}, and the others {width:,}: {cell}</source>
        <translation>第 {line:,} 行有 {count}，其他行有 {width:,} 格：{cell}</translation>
    </message>
    <message>
        <source>Left out, as it sums up the others: line {line:,}, {name}.</source>
        <translation>汇总其他行，已略去：第 {line:,} 行，{name}。</translation>
    </message>
    <message>
        <source>not JSON, though it begins as such</source>
        <translation>不是 JSON，虽然开头像</translation>
    </message>
    <message>
        <source>JSON that is no list of rows</source>
        <translation>JSON 不是行的列表</translation>
    </message>
    <message>
        <source>a JSON table whose columns are not of the same length</source>
        <translation>JSON 表格各列长度不同</translation>
    </message>
    <message>
        <source>a JSON list of rows and of other things</source>
        <translation>JSON 列表中既有行又有其他内容</translation>
    </message>
    <message>
        <source>line {line:,} has {cell} in one cell: it cannot be told what is between columns</source>
        <translation>第 {line:,} 行有一格是 {cell}：无法判断列之间用什么分隔</translation>
    </message>
    <message>
        <source>row {number:,} of the list is no row of {count} numbers</source>
        <translation>列表的第 {number:,} 行不是 {count} 个数的一行</translation>
    </message>
    <message>
        <source>JSON records that do not all have the same names</source>
        <translation>JSON 各条记录的字段名不一致</translation>
    </message>
    <message numerus="yes">
        <source>Left out, as remarks: {count:,} lines that begin with # or %, the first of them line {line:,}.</source>
        <translation><numerusform>作为注释略去：{count:,} 行以 # 或 % 开头，第一处在第 {line:,} 行。</numerusform></translation>
    </message>
    <message>
        <source>{given} may be {min:g} or {max:g}: say whether commas or points are the decimal signs</source>
        <translation>{given} 可能是 {min:g}，也可能是 {max:g}：请指明小数点用逗号还是句点</translation>
    </message>
    <message>
        <source>line {line:,} cannot be split at its quotes</source>
        <translation>第 {line:,} 行的引号有误，无法分列</translation>
    </message>
    <message>
        <source>no numbers in it but in lines that begin with # or %, as line {line:,} does</source>
        <translation>除了以 # 或 % 开头的行（如第 {line:,} 行）之外没有数字</translation>
    </message>
    <message>
        <source>Commas are read as decimal signs.</source>
        <translation>逗号已读作小数点。</translation>
    </message>
    <message>
        <source>{given} may be one number or two: say whether commas are the decimal signs</source>
        <translation>{given} 可能是一个数，也可能是两个：请指明逗号是不是小数点</translation>
    </message>
    <message>
        <source>Commas are read as what stands between two columns of whole numbers, not as decimal signs.</source>
        <translation>逗号已读作两个整数列之间的分隔，而不是小数点。</translation>
    </message>
    <message>
        <source>line {line:,} has a quote that is not closed</source>
        <translation>第 {line:,} 行的引号没有闭合</translation>
    </message>
    <message>
        <source>line {line:,} has a cell of more than {most:,} signs</source>
        <translation>第 {line:,} 行有一格超过 {most:,} 个字符</translation>
    </message>
    <message>
        <source>no cell of it is a number: line {line:,} says {text}</source>
        <translation>没有一个单元格是数字：第 {line:,} 行是 {text}</translation>
    </message>
    <message>
        <source>Points are read as decimal signs.</source>
        <translation>点号按小数点读取。</translation>
    </message>
    <message>
        <source>Commas are read as decimal signs, as no whole number is written with such zeros.</source>
        <translation>逗号已读作小数点：整数不会带这样的零。</translation>
    </message>
    <message>
        <source>Commas are read as decimal signs, as there is one heading, {name}.</source>
        <translation>逗号已读作小数点：只有一个列标题 {name}。</translation>
    </message>
    <message>
        <source>{widest:,} columns; allowed: at most {most:,}</source>
        <translation>{widest:,} 列；允许的是：最多 {most:,} 列</translation>
    </message>
    <message>
        <source>line {number:,}</source>
        <translation>第 {number:,} 行</translation>
    </message>
    <message>
        <source>row {number:,}</source>
        <translation>第 {number:,} 行</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>第 {number} 列</translation>
    </message>
    <message>
        <source>from {low:g} to {high:g}</source>
        <translation>{low:g} 到 {high:g}</translation>
    </message>
    <message>
        <source>{row} has no value in {column}</source>
        <translation>{row}的 {column} 缺少数值</translation>
    </message>
    <message>
        <source>One row without a value, {row}, is left out.</source>
        <translation>略去了缺值的一行：{row}。</translation>
    </message>
    <message>
        <source>{where} has {number} in {place}; allowed: {allowed}, or all standardised</source>
        <translation>{where}的 {place} 是 {number}；允许的是：{allowed}，或将全部标准化</translation>
    </message>
    <message>
        <source>{most_rows:,} of its {count:,} rows, drawn at random: the same ones each time.</source>
        <translation>从 {count:,} 行中随机抽取 {most_rows:,} 行：每次都相同。</translation>
    </message>
    <message>
        <source>Standardised: each column has mean 0 and standard deviation 1.</source>
        <translation>已标准化：每列均值为 0，标准差为 1。</translation>
    </message>
    <message>
        <source>{problem} (it says {cell!r})</source>
        <translation>{problem}（那里写的是 {cell!r}）</translation>
    </message>
    <message numerus="yes">
        <source>{problem}, nor have {count:,} other rows</source>
        <translation><numerusform>{problem}，另外 {count:,} 行也是</numerusform></translation>
    </message>
    <message>
        <source>no row has a value in each of these columns</source>
        <translation>没有哪一行在这些列中都有值</translation>
    </message>
    <message>
        <source>{count:,} rows without a value are left out.</source>
        <translation>略去了缺值的 {count:,} 行。</translation>
    </message>
    <message>
        <source>{where} is {number} standard deviations from the mean of {place}; allowed: {allowed}</source>
        <translation>{where}距 {place} 的均值 {number} 个标准差；允许的是：{allowed}</translation>
    </message>
    <message>
        <source>{column} has more than {most} classes</source>
        <translation>{column} 超过 {most} 个类别</translation>
    </message>
    <message>
        <source>{where} has an infinite number in {column}</source>
        <translation>{where}的 {column} 是无穷大</translation>
    </message>
    <message>
        <source>{count:,} rows; allowed: at most {most_rows:,}, or a part drawn at random</source>
        <translation>{count:,} 行；允许的是：最多 {most_rows:,} 行，或随机抽取一部分</translation>
    </message>
    <message>
        <source>{column} has numbers too large to standardise</source>
        <translation>{column} 中的数太大，无法标准化</translation>
    </message>
    <message>
        <source>{column} holds one number only: it cannot be standardised</source>
        <translation>{column} 只有一个数值：无法标准化</translation>
    </message>
    <message>
        <source>it ends after {count:,} bytes, before its header does</source>
        <translation>文件在 {count:,} 字节后结束，文件头都不完整</translation>
    </message>
    <message>
        <source>a header of {size:,} bytes; expected at most {most_bytes:,}</source>
        <translation>文件头有 {size:,} 字节；最多应为 {most_bytes:,}</translation>
    </message>
    <message>
        <source>{given} in the place of a table</source>
        <translation>应为表的地方是 {given}</translation>
    </message>
    <message>
        <source>{given} stands there twice</source>
        <translation>{given} 出现了两次</translation>
    </message>
    <message>
        <source>something else was done to the run meanwhile</source>
        <translation>其间对这次运行做了别的操作</translation>
    </message>
    <message>
        <source>The training process ended unexpectedly (exit code {code}).</source>
        <translation>训练进程意外结束（退出代码 {code}）。</translation>
    </message>
    <message>
        <source>{how} The last it said: {last_line}</source>
        <translation>{how}它最后的输出：{last_line}</translation>
    </message>
    <message>
        <source>The training process was killed (signal {number}), perhaps because memory ran out.</source>
        <translation>训练进程被终止（信号 {number}），可能是因为内存耗尽。</translation>
    </message>
    <message>
        <source>The training process was killed (signal {number}){name}.</source>
        <translation>训练进程被终止（信号 {number}）{name}。</translation>
    </message>
</context>
</TS>
