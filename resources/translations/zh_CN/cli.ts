<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>the window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>cannot go on: {reason}</source>
        <translation>无法继续：{reason}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>this cannot be run:</source>
        <translation>无法运行：</translation>
    </message>
    <message>
        <source>{name} with the window drawing, over as many threads without</source>
        <translation>{name}，窗口绘制时，与无窗口、同样多线程相比</translation>
    </message>
    <message>
        <source>memory of a further run of a field, {name}</source>
        <translation>一组运行中再加一个运行所占的内存，{name}</translation>
    </message>
    <message>
        <source>window painted, as a share of `python -c "import torch"`</source>
        <translation>窗口画出所用时间，占 `python -c "import torch"` 的比例</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>met</source>
        <comment>a budget</comment>
        <translation>达到</translation>
    </message>
    <message>
        <source>missed</source>
        <comment>a budget</comment>
        <translation>未达到</translation>
    </message>
    <message>
        <source>{name} headless, over the plain loop</source>
        <translation>{name}，无窗口，与普通循环相比</translation>
    </message>
    <message>
        <source>{name} headless, share of the floor</source>
        <translation>{name}，无窗口，达到下限的比例</translation>
    </message>
    <message>
        <source>a map of runs, {name}</source>
        <translation>一张参数图，{name}</translation>
    </message>
    <message>
        <source>a map of runs, {name}, over one by hand a core</source>
        <translation>一张参数图，{name}，与每核一个手写公式的运行相比</translation>
    </message>
    <message>
        <source>{name}, {width}x{height} with every plot, over as many threads without</source>
        <translation>{name}，{width}x{height}，全部图表，与无窗口、同样多线程相比</translation>
    </message>
    <message>
        <source>{name} with the engine in a thread, over that in a process</source>
        <translation>{name}，引擎在线程中，与在进程中相比</translation>
    </message>
    <message>
        <source>{name}: frames drawn a second</source>
        <translation>{name}：每秒绘制的帧数</translation>
    </message>
    <message>
        <source>{name}, {width}x{height} with every plot: frames drawn a second</source>
        <translation>{name}，{width}x{height}，全部图表：每秒绘制的帧数</translation>
    </message>
    <message>
        <source>{name}: gap between frames, 99th percentile</source>
        <translation>{name}：帧间隔，第 99 百分位</translation>
    </message>
    <message>
        <source>{name}: slider moved to frame painted, 95th percentile</source>
        <translation>{name}：从移动滑块到画出一帧，第 95 百分位</translation>
    </message>
    <message>
        <source>window process, memory added by a million steps</source>
        <translation>窗口进程，一百万步增加的内存</translation>
    </message>
    <message>
        <source>six runs of a field, {name}, over one by hand</source>
        <translation>一组六个运行，{name}，与一个手写公式的运行相比</translation>
    </message>
    <message>
        <source>six runs compared, {name}, over one by hand</source>
        <translation>比较六个运行，{name}，与一个手写公式的运行相比</translation>
    </message>
    <message>
        <source>the measuring process ended unexpectedly (exit code {code})</source>
        <translation>测量进程意外结束（退出码 {code}）</translation>
    </message>
    <message>
        <source>no answer within {patience:.0f} s</source>
        <translation>{patience:.0f} 秒内没有回答</translation>
    </message>
    <message>
        <source>measuring {what}</source>
        <translation>正在测量：{what}</translation>
    </message>
    <message>
        <source>how the window starts</source>
        <translation>窗口如何启动</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>many runs at once: {name}</source>
        <translation>同时多个运行：{name}</translation>
    </message>
    <message>
        <source>a new interpreter failed: {reason}</source>
        <translation>新的解释器失败：{reason}</translation>
    </message>
    <message>
        <source>process</source>
        <comment>where the engine is</comment>
        <translation>进程</translation>
    </message>
    <message>
        <source>thread</source>
        <comment>where the engine is</comment>
        <translation>线程</translation>
    </message>
    <message>
        <source>compiled</source>
        <translation>已编译</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手写公式</translation>
    </message>
    <message>
        <source>{cores} cores</source>
        <translation>{cores} 个核心</translation>
    </message>
    <message>
        <source>{name}: not measured. {failure}</source>
        <translation>{name}：未测量。{failure}</translation>
    </message>
    <message>
        <source>Medians of {rounds} rounds in turns; ± is half the distance between the quartiles.</source>
        <translation>轮流测量 {rounds} 轮的中位数；± 是四分位数间距的一半。</translation>
    </message>
    <message>
        <source>Steps a second without a window</source>
        <translation>无窗口时每秒的步数</translation>
    </message>
    <message>
        <source>workload</source>
        <translation>工作负载</translation>
    </message>
    <message>
        <source>hidden layers</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>plain loop</source>
        <translation>普通循环</translation>
    </message>
    <message>
        <source>over plain</source>
        <translation>相对普通</translation>
    </message>
    <message>
        <source>gradients</source>
        <comment>a column</comment>
        <translation>梯度</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>plain loop: what a user would write in torch, on the faster of one thread and torch's own choice.</source>
        <translation>普通循环：用户自己用 torch 会写的循环；单线程与 torch 自选线程数中取较快者。</translation>
    </message>
    <message>
        <source>autograd, auto: the engine with compute.step so set. threads: of the plain loop / of the engine.</source>
        <translation>autograd、auto：compute.step 如此设置的引擎。线程：普通循环 / 引擎。</translation>
    </message>
    <message>
        <source>floor: what the matrix products of a step would allow, at the rate of large ones measured between the rounds
  ({rates}). reached: auto's share of it.</source>
        <translation>下限：一步中矩阵乘法所需的最少时间对应的速度，按各轮之间测得的大矩阵乘法速度计算
  （{rates}）。达到：auto 占其比例。</translation>
    </message>
    <message>
        <source>off screen (there is no display, or QT_QPA_PLATFORM says so)</source>
        <translation>在屏幕外（没有显示器，或 QT_QPA_PLATFORM 如此指定）</translation>
    </message>
    <message>
        <source>on screen</source>
        <translation>在屏幕上</translation>
    </message>
    <message>
        <source>With the window drawing, {width}x{height}, {where}</source>
        <translation>窗口绘制时，{width}x{height}，{where}</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>steps/s</source>
        <translation>步/秒</translation>
    </message>
    <message>
        <source>of headless</source>
        <translation>占无窗口</translation>
    </message>
    <message>
        <source>on as many</source>
        <translation>同样多线程</translation>
    </message>
    <message>
        <source>frames/s</source>
        <translation>帧/秒</translation>
    </message>
    <message>
        <source>gap ms 50 %</source>
        <translation>间隔 ms 50 %</translation>
    </message>
    <message>
        <source>slider ms 50 %</source>
        <translation>滑块 ms 50 %</translation>
    </message>
    <message>
        <source>window MiB</source>
        <translation>窗口 MiB</translation>
    </message>
    <message>
        <source>engine MiB</source>
        <translation>引擎 MiB</translation>
    </message>
    <message>
        <source>of headless: of auto above. on as many: the same on as many threads; beside a window it has half the cores.</source>
        <translation>占无窗口：与上表的 auto 相比。同样多线程：与线程数相同的 auto 相比；有窗口时它只用一半核心。</translation>
    </message>
    <message>
        <source>steps/s: while nothing is touched. gap: between painted frames, and frames/s: also while a slider moves,
  eight times a second. slider: from moving it to the first painted frame that reflects it.</source>
        <translation>步/秒：没有操作时。间隔（画出的相邻两帧之间）和帧/秒：也包括滑块移动时，
  每秒移动八次。滑块：从移动滑块到画出第一个反映它的帧。</translation>
    </message>
    <message>
        <source>{engine}, full</source>
        <translation>{engine}，全部</translation>
    </message>
    <message>
        <source>Many runs at once, steps a second together</source>
        <translation>同时多个运行，合计每秒的步数</translation>
    </message>
    <message>
        <source>one by hand</source>
        <translation>一个手写公式</translation>
    </message>
    <message>
        <source>six of a field</source>
        <translation>一组六个</translation>
    </message>
    <message>
        <source>over one</source>
        <translation>相对一个</translation>
    </message>
    <message>
        <source>six compared</source>
        <translation>比较六个</translation>
    </message>
    <message>
        <source>MiB a run</source>
        <translation>MiB/运行</translation>
    </message>
    <message>
        <source>map</source>
        <translation>参数图</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>over one a core</source>
        <translation>相对每核一个</translation>
    </message>
    <message>
        <source>compared: in the window, while it draws. MiB a run: what a further run of a field takes.</source>
        <translation>比较：在窗口中，且窗口在绘制。MiB/运行：一组运行中再加一个所占的内存。</translation>
    </message>
    <message>
        <source>map: as `ganviz sweep` does it. over one a core: over runs by hand on all cores, each as fast as one alone.</source>
        <translation>参数图：与 `ganviz sweep` 所做的相同。相对每核一个：与所有核心各跑一个手写公式的运行（各与单独运行时一样快）相比。</translation>
    </message>
    <message>
        <source>{runs} runs, {steps:,} steps</source>
        <translation>{runs} 个运行，{steps:,} 步</translation>
    </message>
    <message>
        <source>The window is painted {painted:.2f} s after the command; `python -c "import torch"` takes {whole:.2f} s, {imported:.2f} s of it until torch is there.</source>
        <translation>窗口在命令发出 {painted:.2f} 秒后画出；`python -c "import torch"` 需要 {whole:.2f} 秒，其中 {imported:.2f} 秒后 torch 就绪。</translation>
    </message>
    <message>
        <source>{setting}, which torch and what is compiled go by.</source>
        <translation>{setting}，torch 和编译的部分以此为准。</translation>
    </message>
    <message>
        <source>The machine was busy when this began (load {load:.1f}): measure again when it is quiet.</source>
        <translation>开始测量时机器正忙（负载 {load:.1f}）：请在空闲时重新测量。</translation>
    </message>
    <message>
        <source>This was {ended}: the workloads below are whole, the others were not measured.</source>
        <translation>测量{ended}：下列工作负载是完整的，其余未测量。</translation>
    </message>
    <message>
        <source>auto is autograd for {names}: {reason}.</source>
        <translation>{names} 的 auto 就是 autograd：{reason}。</translation>
    </message>
    <message numerus="yes">
        <source>{rate:.0f} GFLOP/s on {count} threads</source>
        <translation><numerusform>{count} 个线程上 {rate:.0f} GFLOP/s</numerusform></translation>
    </message>
    <message>
        <source>{name}, engine in a {place}</source>
        <translation>{name}，引擎在{place}中</translation>
    </message>
    <message>
        <source>full: {width}x{height}, with every plot that suits the data.</source>
        <translation>全部：{width}x{height}，包括适合该数据的所有图表。</translation>
    </message>
    <message>
        <source>How the window starts was not measured. {failure}</source>
        <translation>窗口如何启动未测量。{failure}</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>测得</translation>
    </message>
    <message>
        <source>at least {bound}</source>
        <translation>不低于 {bound}</translation>
    </message>
    <message>
        <source>at most {bound}</source>
        <translation>不高于 {bound}</translation>
    </message>
    <message>
        <source>{layers}, batch {size}, R1</source>
        <translation>{layers}，批大小 {size}，R1</translation>
    </message>
    <message>
        <source>{layers}, batch {size}</source>
        <translation>{layers}，批大小 {size}</translation>
    </message>
    <message>
        <source>{number} channels</source>
        <translation>{number} 个通道</translation>
    </message>
    <message>
        <source>Training {preset} for {steps:,} steps off screen instead; the window's picture goes to {file}.</source>
        <translation>改为在屏幕外训练 {preset} {steps:,} 步；窗口的图片写到 {file}。</translation>
    </message>
    <message>
        <source>`ganviz shot {preset} -o FILE.png` draws the window without a display.</source>
        <translation>`ganviz shot {preset} -o FILE.png` 不需要显示器就能画出窗口。</translation>
    </message>
    <message>
        <source>`ganviz replay {file}` needs none.</source>
        <translation>`ganviz replay {file}` 不需要显示器。</translation>
    </message>
    <message>
        <source>{name} is in {folder}</source>
        <translation>{name} 在 {folder}</translation>
    </message>
    <message>
        <source>ganviz [PRESET or FILE]</source>
        <translation>ganviz [PRESET 或 FILE]</translation>
    </message>
    <message>
        <source>open the window</source>
        <translation>打开窗口</translation>
    </message>
    <message>
        <source>train without a window</source>
        <translation>不打开窗口进行训练</translation>
    </message>
    <message>
        <source>train, and save a picture of the window</source>
        <translation>训练，并保存窗口的图片</translation>
    </message>
    <message>
        <source>play the runs of a session again, and compare</source>
        <translation>重放会话中的运行，并作比较</translation>
    </message>
    <message>
        <source>hand a run on as something else</source>
        <translation>把运行转成别的形式</translation>
    </message>
    <message>
        <source>map whole runs over two settings</source>
        <translation>对两个设置扫描整个运行，制成参数图</translation>
    </message>
    <message>
        <source>do a share of a sweep</source>
        <translation>完成一次扫描的一部分</translation>
    </message>
    <message>
        <source>list the presets</source>
        <translation>列出预设</translation>
    </message>
    <message>
        <source>list the image sets; `ganviz data fetch NAME` gets one</source>
        <translation>列出图像数据集；`ganviz data fetch NAME` 获取其中一个</translation>
    </message>
    <message>
        <source>measure the speed of training and of the window here</source>
        <translation>测量本机训练和窗口的速度</translation>
    </message>
    <message>
        <source>one of the two</source>
        <translation>二者之一</translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation>{words}。</translation>
    </message>
    <message>
        <source>Lower that network's learning rate.</source>
        <translation>请降低该网络的学习率。</translation>
    </message>
    <message>
        <source>--from without a set to import</source>
        <translation>没有要导入的数据集的 --from</translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation>以下之一：{names}</translation>
    </message>
    <message>
        <source>commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>`ganviz COMMAND --help` says more about each.</source>
        <translation>`ganviz COMMAND --help` 详细说明每个命令。</translation>
    </message>
    <message>
        <source>{reason}, so no window can open.</source>
        <translation>{reason}，因此无法打开窗口。</translation>
    </message>
    <message>
        <source>Saved {file}. Without a display there are also:</source>
        <translation>已保存 {file}。没有显示器时还可以用：</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>已保存 {file}</translation>
    </message>
    <message>
        <source>with a session file, which ends in {ending}</source>
        <translation>与会话文件（以 {ending} 结尾）同用</translation>
    </message>
    <message>
        <source>with --to {kinds}</source>
        <translation>与 --to {kinds} 一起</translation>
    </message>
    <message>
        <source>with a session, which has its run already</source>
        <translation>与会话同用，而会话已有自己的运行</translation>
    </message>
    <message>
        <source>with a preset</source>
        <translation>与预设同用</translation>
    </message>
    <message>
        <source>{error}; what there is until then is exported</source>
        <translation>{error}；到此为止的内容已导出</translation>
    </message>
    <message>
        <source>a session: `ganviz FILE` opens it, `ganviz replay FILE` plays it again</source>
        <translation>会话：`ganviz FILE` 打开它，`ganviz replay FILE` 重放它</translation>
    </message>
    <message>
        <source>a checkpoint: `ganviz FILE` opens it, `ganviz train --from FILE` goes on from it</source>
        <translation>检查点：`ganviz FILE` 打开它，`ganviz train --from FILE` 从它继续</translation>
    </message>
    <message>
        <source>{given} with {other}</source>
        <translation>{given}，且与 {other} 同用</translation>
    </message>
    <message>
        <source>{given} ({reason})</source>
        <translation>{given}（{reason}）</translation>
    </message>
    <message>
        <source>a file ending in {endings}</source>
        <translation>以 {endings} 结尾的文件</translation>
    </message>
    <message>
        <source>{path}: given {given}; allowed: {allowed}</source>
        <translation>{path}：给出的是 {given}；允许的是：{allowed}</translation>
    </message>
    <message>
        <source>{name}: {file} cannot be written ({reason}); give another place</source>
        <translation>{name}：无法写入 {file}（{reason}）；请换一个位置</translation>
    </message>
    <message>
        <source>a preset's name, or a {endings} file</source>
        <translation>预设的名称，或 {endings} 文件</translation>
    </message>
    <message>
        <source>a checkpoint ({ending}), which `ganviz train --out FOLDER` writes</source>
        <translation>由 `ganviz train --out FOLDER` 写出的检查点（{ending}）</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most:,}</source>
        <translation>{least} 到 {most:,} 的整数</translation>
    </message>
    <message>
        <source>a step and at least one path=value, such as {example}</source>
        <translation>一个步数和至少一个 path=value，例如 {example}</translation>
    </message>
    <message>
        <source>{items} or {last}</source>
        <translation>{items} 或 {last}</translation>
    </message>
    <message>
        <source>.svg and .pdf with --view NAME; of the window {pictures}</source>
        <translation>.svg 和 .pdf 须与 --view NAME 同用；窗口则用{pictures}</translation>
    </message>
    <message>
        <source>nothing to show of this data</source>
        <translation>对这种数据没有可显示的内容</translation>
    </message>
    <message>
        <source>no such view</source>
        <translation>没有这样的视图</translation>
    </message>
    <message>
        <source>a folder with {file}, which `ganviz sweep PRESET --out FOLDER` makes</source>
        <translation>含有 {file} 的文件夹，由 `ganviz sweep PRESET --out FOLDER` 建立</translation>
    </message>
    <message>
        <source>with {given} as {name}</source>
        <translation>与 {given}（{name}）同用</translation>
    </message>
    <message>
        <source>with {given}</source>
        <translation>与 {given} 同用</translation>
    </message>
    <message>
        <source>with --view NAME, or --size WxH for the window</source>
        <translation>与 --view NAME 同用；对于窗口请用 --size WxH</translation>
    </message>
    <message>
        <source>{name}: {file} is there already; give another name</source>
        <translation>{name}：{file} 已经存在；请换一个名称</translation>
    </message>
    <message>
        <source>an empty name</source>
        <translation>空的名称</translation>
    </message>
    <message>
        <source>the name of a folder</source>
        <translation>文件夹的名称</translation>
    </message>
    <message>
        <source>no folder has such a name</source>
        <translation>文件夹不会有这样的名称</translation>
    </message>
    <message>
        <source>either, as a checkpoint knows what it is of</source>
        <translation>两者之一，因为检查点记有自己属于什么</translation>
    </message>
    <message>
        <source>with a preset or a set-up</source>
        <translation>与预设或设置文件同用</translation>
    </message>
    <message>
        <source>--out: {folder} holds another run ({error}); give another folder</source>
        <translation>--out：{folder} 中是另一个运行（{error}）；请换一个文件夹</translation>
    </message>
    <message>
        <source>--out: {folder} cannot be written ({reason}); give another folder</source>
        <translation>--out：无法写入 {folder}（{reason}）；请换一个文件夹</translation>
    </message>
    <message>
        <source>no home of that user is known</source>
        <translation>找不到该用户的主目录</translation>
    </message>
    <message>
        <source>a folder; {reason}</source>
        <translation>文件夹；{reason}</translation>
    </message>
    <message>
        <source>a folder of pictures, arrays as NPZ or NPY, or images as IDX</source>
        <translation>图片文件夹、NPZ 或 NPY 数组，或 IDX 图像</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} pictures of {side}x{side}</source>
        <translation><numerusform>{count:,} 张 {side}x{side} 的图片</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{pictures} in {count} classes</source>
        <translation><numerusform>{pictures}，分为 {count} 类</numerusform></translation>
    </message>
    <message>
        <source>{given} after the name</source>
        <translation>名称之后的 {given}</translation>
    </message>
    <message>
        <source>'@' without a name</source>
        <translation>没有名称的 '@'</translation>
    </message>
    <message>
        <source>@ and the name of a folder or a file</source>
        <translation>@ 加文件夹或文件的名称</translation>
    </message>
    <message>
        <source>any of {names}</source>
        <translation>以下任意几项：{names}</translation>
    </message>
    <message>
        <source>a file with a table of numbers, as CSV, NPY or NPZ; its columns by {example}</source>
        <translation>含有数值表格的文件，如 CSV、NPY 或 NPZ；用 {example} 指定列</translation>
    </message>
    <message>
        <source>a value in each row, or those rows left out by {example}</source>
        <translation>每行都有数值；或用 {example} 略去缺值的行</translation>
    </message>
    <message>
        <source>numbers nearer to 0, or standardised ones by {example}</source>
        <translation>离 0 更近的数；或用 {example} 标准化</translation>
    </message>
    <message>
        <source>fewer rows, or a part of them, drawn at random, by {example}</source>
        <translation>较少的行；或用 {example} 随机抽取一部分</translation>
    </message>
    <message>
        <source>@ and the name of a file, such as {example}</source>
        <translation>@ 加文件的名称，例如 {example}</translation>
    </message>
    <message>
        <source>the name of a file or a folder, such as {example}</source>
        <translation>文件或文件夹的名称，例如 {example}</translation>
    </message>
    <message>
        <source>columns of numbers, by heading or by number: {example}</source>
        <translation>数值列，按表头或列号指定：{example}</translation>
    </message>
    <message>
        <source>Each class of {column} is a mode; `{word}` after the columns makes Gaussians of them.</source>
        <translation>{column} 的每个类别都是一个模式；列名后加 `{word}` 则把它们变成高斯分布。</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>{given} after the columns</source>
        <translation>列之后的 {given}</translation>
    </message>
    <message>
        <source>Watch GANs learn, and change anything while they do.</source>
        <translation>看 GAN 如何学习，并在训练中改变任何东西。</translation>
    </message>
    <message>
        <source>Train a preset without a window.</source>
        <translation>不打开窗口训练一个预设。</translation>
    </message>
    <message>
        <source>Play the runs of a session again, from their begin, as they were.</source>
        <translation>从头按原样重放会话中的运行。</translation>
    </message>
    <message>
        <source>Train a preset off screen and save a picture of the window.</source>
        <translation>在屏幕外训练一个预设，并保存窗口的图片。</translation>
    </message>
    <message>
        <source>Map whole runs over two settings, each cell with values of its own. What is done is kept in a folder: the same command again goes on where it ended.</source>
        <translation>对两个设置扫描整个运行，每一格各有自己的取值。已完成的保存在文件夹里：再次执行同一命令会从中断处继续。</translation>
    </message>
    <message>
        <source>Do one task of a sweep, as the scripts do that `ganviz sweep --array N` writes.</source>
        <translation>完成扫描的一个任务，`ganviz sweep --array N` 写出的脚本就这样做。</translation>
    </message>
    <message>
        <source>Hand a run on as something else: train a preset, or take the run that a session file keeps.</source>
        <translation>把运行转成别的形式：训练一个预设，或取会话文件中保存的运行。</translation>
    </message>
    <message>
        <source>List the presets, or print one.</source>
        <translation>列出预设，或打印其中一个。</translation>
    </message>
    <message>
        <source>List the image sets and where they are, or get one.</source>
        <translation>列出图像数据集及其位置，或获取其中一个。</translation>
    </message>
    <message>
        <source>Measure how fast this machine trains and draws, beside a plain torch loop and the budgets of ganviz. Takes some fifteen minutes, in which the machine should do nothing else.</source>
        <translation>测量本机训练和绘图的速度，并与普通的 torch 循环和 ganviz 的预算对照。大约需要十五分钟，其间请不要让机器做别的事。</translation>
    </message>
    <message>
        <source>given {given}; allowed: {allowed}</source>
        <translation>给出的是 {given}；允许的是：{allowed}</translation>
    </message>
    <message>
        <source>WIDTHxHEIGHT from {least} to {most}</source>
        <translation>WIDTHxHEIGHT（宽 x 高），{least} 到 {most}</translation>
    </message>
    <message>
        <source>PRESET or FILE</source>
        <translation>PRESET 或 FILE</translation>
    </message>
    <message>
        <source>change a setting before the run starts</source>
        <translation>在运行开始之前改变一个设置</translation>
    </message>
    <message>
        <source>data of your own: a table, its columns by heading or number, and any of {words}; or pictures: a folder, NPZ or IDX</source>
        <translation>自己的数据：表格，用表头或列号指定列，并可加上 {words} 中的任意几项；或图片：文件夹、NPZ 或 IDX</translation>
    </message>
    <message>
        <source>seed of the run</source>
        <translation>运行的随机种子</translation>
    </message>
    <message>
        <source>folder with mnist/*.gz and fashion-mnist/*.gz</source>
        <translation>放 mnist 和 fashion-mnist（其中是 .gz 文件）的文件夹</translation>
    </message>
    <message>
        <source>open the map of a sweep, too</source>
        <translation>同时打开一次扫描的参数图</translation>
    </message>
    <message>
        <source>show the version and exit</source>
        <translation>显示版本并退出</translation>
    </message>
    <message>
        <source>print one JSON object a line, the last one the summary</source>
        <translation>每行打印一个 JSON 对象，最后一行是总结</translation>
    </message>
    <message>
        <source>run each part of a step by the compiled library and by PyTorch, and name the first that differs: slow</source>
        <translation>每一步的各部分都用编译的库和 PyTorch 各算一遍，并指出第一处不同：较慢</translation>
    </message>
    <message>
        <source>train N seeds ({least} to {most}), from the run's own on: medians, quartiles, how often it fails</source>
        <translation>从运行自己的种子起训练 N 个种子（{least} 到 {most}）：中位数、四分位数、失败的频率</translation>
    </message>
    <message>
        <source>go on from a checkpoint that --out kept, for --steps more; --set changes it there, --at counts its steps</source>
        <translation>从 --out 保存的检查点继续，再走 --steps 步；--set 在那里作更改，--at 按它的步数计</translation>
    </message>
    <message>
        <source>keep the run as a session, in a new file</source>
        <translation>把运行保存为会话，写入新文件</translation>
    </message>
    <message>
        <source>write losses, measures, summary and final state to this folder, which holds no other run</source>
        <translation>把损失、测量结果、总结和最后的状态写到这个文件夹；其中不能有别的运行</translation>
    </message>
    <message>
        <source>a .ganviz file</source>
        <translation>.ganviz 文件</translation>
    </message>
    <message>
        <source>compare every row and the digest of every state that was kept, to the last bit, and name the first that differs</source>
        <translation>逐位比较保存的每一行和每个状态的摘要，并指出第一处不同</translation>
    </message>
    <message>
        <source>this run alone, by its number</source>
        <translation>只取这个编号的运行</translation>
    </message>
    <message>
        <source>play nothing: tell what is in the file</source>
        <translation>不重放：只说明文件中有什么</translation>
    </message>
    <message>
        <source>say whether a run meets this challenge of the menu Learn, by what comes of it when it is played again</source>
        <translation>根据重放的结果，说明运行是否达成“学习”菜单中的这项挑战</translation>
    </message>
    <message>
        <source>print one JSON object a run</source>
        <translation>每个运行打印一个 JSON 对象</translation>
    </message>
    <message>
        <source>the picture</source>
        <translation>图片文件</translation>
    </message>
    <message>
        <source>this view alone, such as losses; also as .svg or .pdf</source>
        <translation>只画这个视图，例如 losses；也可以是 .svg 或 .pdf</translation>
    </message>
    <message>
        <source>finer pixels of a view</source>
        <translation>视图的像素更细</translation>
    </message>
    <message>
        <source>of the window; 1440x900</source>
        <translation>窗口的大小；默认 1440x900</translation>
    </message>
    <message>
        <source>dark is the default</source>
        <translation>默认为 dark（深色）</translation>
    </message>
    <message>
        <source>text size in percent</source>
        <translation>文字大小，百分比</translation>
    </message>
    <message>
        <source>instead of the window: what its stage shows at N steps, evenly apart, side by side</source>
        <translation>不画窗口，而是把中央的视图在等距的 N 个步上的样子并排画出</translation>
    </message>
    <message>
        <source>in hall mode: large text, the picture and two plots</source>
        <translation>报告厅模式：大字、中央的图和两幅曲线图</translation>
    </message>
    <message>
        <source>PRESET, FILE or FOLDER</source>
        <translation>PRESET、FILE 或 FOLDER</translation>
    </message>
    <message>
        <source>what to train, or a sweep that was begun</source>
        <translation>要训练什么，或一次已经开始的扫描</translation>
    </message>
    <message>
        <source>the setting along the columns: {axis}</source>
        <translation>沿列变化的设置：{axis}</translation>
    </message>
    <message>
        <source>the setting along the rows</source>
        <translation>沿行变化的设置</translation>
    </message>
    <message>
        <source>runs a cell, up to {most}; 1</source>
        <translation>每格的运行数，至多 {most}；默认 1</translation>
    </message>
    <message>
        <source>of each run; each preset has its own number</source>
        <translation>每个运行的步数；每个预设有自己的步数</translation>
    </message>
    <message>
        <source>how often a run is measured; {usual}</source>
        <translation>每个运行测量几次；默认 {usual}</translation>
    </message>
    <message>
        <source>change a setting of all runs</source>
        <translation>改变所有运行的一个设置</translation>
    </message>
    <message>
        <source>the first seed</source>
        <translation>第一个种子</translation>
    </message>
    <message>
        <source>what is done is kept here; NAME-sweep</source>
        <translation>已完成的保存在这里；默认 NAME-sweep</translation>
    </message>
    <message>
        <source>processes on this machine; one a core</source>
        <translation>本机的进程数；默认每个核心一个</translation>
    </message>
    <message>
        <source>of a Dask scheduler: its workers train</source>
        <translation>Dask 调度器的地址：由它的工作进程训练</translation>
    </message>
    <message>
        <source>train nothing: write scripts for N tasks of a queue</source>
        <translation>不训练：写出供作业队列使用的 N 个任务的脚本</translation>
    </message>
    <message>
        <source>train nothing: follow what others do in FOLDER</source>
        <translation>不训练：跟踪别处在 FOLDER 中的进展</translation>
    </message>
    <message>
        <source>train nothing: tell what is there in FOLDER</source>
        <translation>不训练：说明 FOLDER 中已有什么</translation>
    </message>
    <message>
        <source>print the set-up of a run, from 0, to open in the window</source>
        <translation>打印一个运行的设置（从 0 数起），可以在窗口中打开</translation>
    </message>
    <message>
        <source>then divide N cells into nine: those that differ most from their neighbours, by --series</source>
        <translation>然后把 N 个格子各分成九个：按 --series 与相邻格子相差最大的那些</translation>
    </message>
    <message>
        <source>write every number to this file</source>
        <translation>把所有的数写到这个文件</translation>
    </message>
    <message>
        <source>the same as Parquet (extra `parquet`)</source>
        <translation>同样的内容，写成 Parquet（需要附加组件 `parquet`）</translation>
    </message>
    <message>
        <source>draw the map</source>
        <translation>画出参数图</translation>
    </message>
    <message>
        <source>what colours it; modes_covered, or distance</source>
        <translation>用哪个量着色；默认 modes_covered 或 distance</translation>
    </message>
    <message>
        <source>when: one of the moments; the last</source>
        <translation>哪一步：测量时刻之一；默认最后一个</translation>
    </message>
    <message>
        <source>draw fakes in place of colours</source>
        <translation>以生成样本代替颜色</translation>
    </message>
    <message>
        <source>of the picture; 1440x900</source>
        <translation>图片的大小；默认 1440x900</translation>
    </message>
    <message>
        <source>print the summary as JSON</source>
        <translation>以 JSON 打印总结</translation>
    </message>
    <message>
        <source>Rates of both players, 12 values each, three runs a cell:</source>
        <translation>两个网络的学习率，各取 12 个值，每格三个运行：</translation>
    </message>
    <message>
        <source>On a Dask cluster (pip install "ganviz[cluster]", with the same ganviz on its workers):</source>
        <translation>在 Dask 集群上（pip install "ganviz[cluster]"，各工作进程装有相同的 ganviz）：</translation>
    </message>
    <message>
        <source>Through ssh, where only the head of the cluster can be reached; leave the first running:</source>
        <translation>只能连到集群的主节点时，通过 ssh；让第一个命令一直运行：</translation>
    </message>
    <message>
        <source>On a queue, where all machines see the folder under the same name; submit one of the scripts:</source>
        <translation>在作业队列上，所有机器以相同的名称看到该文件夹；提交其中一个脚本：</translation>
    </message>
    <message>
        <source>of the sweep</source>
        <translation>扫描的文件夹</translation>
    </message>
    <message>
        <source>number of the task, from 0</source>
        <translation>任务的编号，从 0 数起</translation>
    </message>
    <message>
        <source>how many tasks there are; one for each run</source>
        <translation>共有多少个任务；默认每个运行一个</translation>
    </message>
    <message>
        <source>what to make: see below</source>
        <translation>转成什么：见下</translation>
    </message>
    <message>
        <source>where to write it</source>
        <translation>写到哪里</translation>
    </message>
    <message>
        <source>of a session: the run of this number; that on show</source>
        <translation>会话中这个编号的运行；默认为正在显示的</translation>
    </message>
    <message>
        <source>of pictures: this view alone, such as losses; the window</source>
        <translation>用于图片：只画这个视图，例如 losses；默认画窗口</translation>
    </message>
    <message>
        <source>of a film: how many steps; 6</source>
        <translation>用于连环图：多少个步；默认 6</translation>
    </message>
    <message>
        <source>of an animation: how many; 60</source>
        <translation>用于动画：多少帧；默认 60</translation>
    </message>
    <message>
        <source>of an animation: frames a second; 12</source>
        <translation>用于动画：每秒多少帧；默认 12</translation>
    </message>
    <message>
        <source>print the TOML of a preset</source>
        <translation>打印一个预设的 TOML</translation>
    </message>
    <message>
        <source>fetch: download or import a set</source>
        <translation>fetch：下载或导入一个数据集</translation>
    </message>
    <message>
        <source>take the files from this folder, offline</source>
        <translation>从这个文件夹取文件，不需要网络</translation>
    </message>
    <message>
        <source>folder to keep them in</source>
        <translation>保存它们的文件夹</translation>
    </message>
    <message>
        <source>print one JSON object with every measurement</source>
        <translation>打印含有全部测量结果的一个 JSON 对象</translation>
    </message>
    <message>
        <source>be done within two minutes or so: short rounds, one run with the window</source>
        <translation>大约两分钟内完成：每轮更短，只有一次带窗口的运行</translation>
    </message>
    <message>
        <source>folder with mnist/*.gz</source>
        <translation>放 mnist（其中是 .gz 文件）的文件夹</translation>
    </message>
    <message>
        <source>how many steps; each preset has its own number</source>
        <translation>走多少步；每个预设有自己的步数</translation>
    </message>
    <message>
        <source>change settings when STEP steps are done; may be given several times</source>
        <translation>完成 STEP 步时改变设置；可以多次给出</translation>
    </message>
    <message>
        <source>train in a process of its own (the default) or in a thread</source>
        <translation>在单独的进程（默认）或线程中训练</translation>
    </message>
    <message>
        <source>a whole number, such as 1000</source>
        <translation>整数，例如 1000</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <translation>{least} 到 {most} 的整数</translation>
    </message>
    <message>
        <source>a number from {least} to {most}</source>
        <translation>{least} 到 {most} 的数</translation>
    </message>
    <message>
        <source>the name of a file</source>
        <translation>文件的名称</translation>
    </message>
    <message>
        <source>kinds:</source>
        <translation>种类：</translation>
    </message>
    <message>
        <source>the following arguments are required: {names}</source>
        <translation>缺少必需的参数：{names}</translation>
    </message>
    <message>
        <source>unrecognized arguments: {given}</source>
        <translation>无法识别的参数：{given}</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>需要一个值</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>至少需要一个值</translation>
    </message>
    <message>
        <source>not allowed with argument {name}</source>
        <translation>不能与参数 {name} 同用</translation>
    </message>
    <message>
        <source>invalid choice: {given} (choose from {choices})</source>
        <translation>无效的选择：{given}（可选：{choices}）</translation>
    </message>
    <message>
        <source>invalid int value: {given}</source>
        <translation>无效的整数：{given}</translation>
    </message>
    <message>
        <source>ignored explicit argument {given}</source>
        <translation>不接受所给的值 {given}</translation>
    </message>
    <message>
        <source>argument {name}: {words}</source>
        <translation>参数 {name}：{words}</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>位置参数</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>{command}: {error}; `{command} --help` tells what it takes</source>
        <translation>{command}：{error}；`{command} --help` 说明它接受什么</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>显示这份帮助并退出</translation>
    </message>
    <message>
        <source>of what is said and drawn: else messages are in the system's, pictures in English, and the window in the one chosen in its menu View</source>
        <translation>所说和所画内容的语言；不指定时，消息用系统的语言，图片用英文，窗口用其“视图”菜单中所选的语言</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>PRESET or FILE, or --from CHECKPOINT</source>
        <translation>PRESET 或 FILE，或 --from CHECKPOINT</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} runs</source>
        <translation>已完成 {done:,}/{total:,} 次运行</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes:.0f} min</source>
        <translation>{minutes:.0f} 分钟</translation>
    </message>
    <message>
        <source>{hours:.1f} h</source>
        <translation>{hours:.1f} 小时</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} steps</source>
        <translation>{done:,} / {total:,} 步</translation>
    </message>
    <message>
        <source>{runs}, about {duration} left</source>
        <translation>{runs}，大约还需 {duration}</translation>
    </message>
    <message>
        <source>{done:,} of {total:,} steps; the next takes {elapsed_s:.0f} s so far</source>
        <translation>{done:,} / {total:,} 步；下一步已用 {elapsed_s:.0f} 秒</translation>
    </message>
    <message>
        <source>{progress}, and is the last: Ctrl+C again ends at once</source>
        <translation>{progress}，并且是最后一步：再按一次 Ctrl+C 立刻结束</translation>
    </message>
    <message>
        <source>written {when} by ganviz {version} with PyTorch {torch}</source>
        <translation>{when} 由 ganviz {version} 与 PyTorch {torch} 写出</translation>
    </message>
    <message>
        <source>{run}: to step {step:,}</source>
        <translation>{run}：到第 {step:,} 步</translation>
    </message>
    <message>
        <source>{run}: {verdict}</source>
        <translation>{run}：{verdict}</translation>
    </message>
    <message>
        <source>{run}: played again to step {step:,}</source>
        <translation>{run}：已重放到第 {step:,} 步</translation>
    </message>
    <message>
        <source>in step {step:,}, {difference}</source>
        <translation>第 {step:,} 步，{difference}</translation>
    </message>
    <message>
        <source>the state at step {step:,} is another</source>
        <translation>第 {step:,} 步的状态不同</translation>
    </message>
    <message numerus="yes">
        <source>{run}: the same to step {step:,}: {rows:,} rows and {count:,} states</source>
        <translation><numerusform>{run}：直到第 {step:,} 步都相同：{rows:,} 行和 {count:,} 个状态</numerusform></translation>
    </message>
    <message>
        <source>{run}: it differs: {where}</source>
        <translation>{run}：有不同：{where}</translation>
    </message>
    <message>
        <source>made with {others}: its numbers may be others here.</source>
        <translation>由 {others} 生成：在这里得到的数字可能不同。</translation>
    </message>
    <message>
        <source>{error}, as it had not</source>
        <translation>{error}，而原来没有</translation>
    </message>
    <message>
        <source>{interrupted}; what was compared until then agreed</source>
        <translation>{interrupted}；到此为止比较过的都一致</translation>
    </message>
    <message>
        <source>{preset}: {count} seeds, {first} to {last}, of {steps:,} steps</source>
        <translation>{preset}：{count} 个种子，{first} 到 {last}，各 {steps:,} 步</translation>
    </message>
    <message>
        <source>{done} of {total} seeds are done</source>
        <translation>{total} 个种子中已完成 {done} 个</translation>
    </message>
    <message>
        <source>seed {seed}: {reason}</source>
        <translation>种子 {seed}：{reason}</translation>
    </message>
    <message>
        <source>run {number} ({name})</source>
        <translation>运行 {number}（{name}）</translation>
    </message>
    <message>
        <source>a process takes about {need:.1f} GB of memory, and {free:.1f} GB are free</source>
        <translation>一个进程约需 {need:.1f} GB 内存，可用的有 {free:.1f} GB</translation>
    </message>
    <message>
        <source>{runs:,} runs in {tasks:,} tasks. Submit one of</source>
        <translation>{runs:,} 个运行，分为 {tasks:,} 个任务。请提交其中之一</translation>
    </message>
    <message>
        <source>{settings}, seed {seed}</source>
        <translation>{settings}，种子 {seed}</translation>
    </message>
    <message>
        <source>{count:,} runs are kept in {folder}. `ganviz sweep {folder}` goes on</source>
        <translation>{count:,} 个运行保存在 {folder}。`ganviz sweep {folder}` 继续</translation>
    </message>
    <message>
        <source>{count:,} parts of cells, in {folder}</source>
        <translation>{count:,} 个细分的格子，在 {folder}</translation>
    </message>
    <message>
        <source>{reason}: {fitting} in place of {wanted} are started</source>
        <translation>{reason}：启动 {fitting} 个，而不是 {wanted} 个</translation>
    </message>
    <message>
        <source>--cell: {cell} cannot be: {problem}</source>
        <translation>--cell：{cell} 不成立：{problem}</translation>
    </message>
    <message>
        <source>cells that cannot be: {count:,}, such as {problem}</source>
        <translation>不成立的格子：{count:,} 个，例如 {problem}</translation>
    </message>
    <message>
        <source>results that cannot be used and are done anew: {count:,}, such as {name}: {reason}</source>
        <translation>不能使用、要重新计算的结果：{count:,} 个，例如 {name}：{reason}</translation>
    </message>
    <message>
        <source>{reason}: make networks or batch smaller, or end other programs</source>
        <translation>{reason}：请减小网络或批大小，或关闭其他程序</translation>
    </message>
    <message>
        <source>the results take about {need:,.0f} MB in {folder}, where {free:,.0f} MB are free: what fits is kept</source>
        <translation>结果在 {folder} 约占 {need:,.0f} MB，而那里可用 {free:,.0f} MB：放得下的会保存</translation>
    </message>
    <message>
        <source>a name without % or line breaks, for a queue</source>
        <translation>用于作业队列的名称，不含 % 或换行</translation>
    </message>
    <message>
        <source>{count:,} by torch {version}</source>
        <translation>{count:,} 个来自 torch {version}</translation>
    </message>
    <message>
        <source>results come from several versions, which need not agree bit for bit: {counts}</source>
        <translation>结果来自不同的版本，未必逐位一致：{counts}</translation>
    </message>
    <message>
        <source>{count:,} runs are kept in {folder}</source>
        <translation>{count:,} 个运行保存在 {folder}</translation>
    </message>
    <message>
        <source>and follow it with</source>
        <translation>并用以下命令跟踪进展</translation>
    </message>
    <message>
        <source>parts of cells are left out: {error}</source>
        <translation>略去细分的格子：{error}</translation>
    </message>
    <message>
        <source>{one} {next}</source>
        <translation>{one}{next}</translation>
    </message>
    <message>
        <source>PATH=FROM:TO:COUNT[:log|linear] or PATH=VALUE,VALUE, such as {example}</source>
        <translation>PATH=FROM:TO:COUNT[:log|linear] 或 PATH=VALUE,VALUE，例如 {example}</translation>
    </message>
    <message>
        <source>with the folder {folder}, whose sweep is what it was begun with</source>
        <translation>与文件夹 {folder} 同用，而其中的扫描以开始时的设置为准</translation>
    </message>
    <message>
        <source>only with a preset or a file</source>
        <translation>只与预设或文件同用</translation>
    </message>
    <message>
        <source>one of the moments, {moments}</source>
        <translation>测量时刻之一：{moments}</translation>
    </message>
    <message>
        <source>X,Y or X,Y,SEED, up to {last}</source>
        <translation>X,Y 或 X,Y,SEED，至多 {last}</translation>
    </message>
    <message>
        <source>where runs are done here, or by a cluster</source>
        <translation>在本机或集群上运行时</translation>
    </message>
    <message>
        <source>a whole number from {least}</source>
        <translation>不小于 {least} 的整数</translation>
    </message>
    <message>
        <source>{error}; give a folder that `ganviz sweep PRESET --out FOLDER` made</source>
        <translation>{error}；请给出由 `ganviz sweep PRESET --out FOLDER` 建立的文件夹</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>what is done is kept, and the same task again goes on</source>
        <translation>已完成的都已保存，再次执行同一任务会继续</translation>
    </message>
    <message>
        <source>task {task:,} of {tasks:,}: {done:,} of {runs:,} runs done now</source>
        <translation>任务 {task:,}（共 {tasks:,} 个）：{runs:,} 个运行中这次完成 {done:,} 个</translation>
    </message>
    <message>
        <source>{steps:,} steps: {rows:,} rows of the library agree with PyTorch; at most {difference:.1e} apart, in {part}</source>
        <translation>{steps:,} 步：库的 {rows:,} 行与 PyTorch 一致；最多相差 {difference:.1e}，在 {part}</translation>
    </message>
    <message>
        <source>{interrupted} at step {step:,}</source>
        <translation>{interrupted}，在第 {step:,} 步</translation>
    </message>
    <message>
        <source>does not meet “{title}”: {label} was never as asked for by step {step:,}</source>
        <translation>没有达成“{title}”：到第 {step:,} 步为止，{label}从未达到要求</translation>
    </message>
    <message>
        <source>{path} is not as the challenge has it</source>
        <translation>{path} 与挑战规定的不同</translation>
    </message>
    <message>
        <source>it does not begin at step 0</source>
        <translation>它不是从第 0 步开始的</translation>
    </message>
    <message>
        <source>does not count for “{title}”: {reason}</source>
        <translation>不能算作“{title}”：{reason}</translation>
    </message>
    <message>
        <source>meets “{title}” at step {step:,}</source>
        <translation>在第 {step:,} 步达成“{title}”</translation>
    </message>
    <message>
        <source>does not meet “{title}”: {label} was never as asked for</source>
        <translation>没有达成“{title}”：{label}从未达到要求</translation>
    </message>
</context>
</TS>
