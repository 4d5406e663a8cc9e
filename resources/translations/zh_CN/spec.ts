<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>too long</source>
        <translation>太长</translation>
    </message>
    <message>
        <source>no numbers in base64</source>
        <translation>不是 base64 编码的数字</translation>
    </message>
    <message>
        <source>a setting of this experiment, such as {options}</source>
        <translation>本实验的某项设置，例如 {options}</translation>
    </message>
    <message>
        <source>a table of settings</source>
        <translation>由设置组成的表</translation>
    </message>
    <message>
        <source>one of {options}</source>
        <translation>以下之一：{options}</translation>
    </message>
    <message>
        <source>a new run only, as it needs new weights</source>
        <translation>只能用于新的运行，因为需要新的权重</translation>
    </message>
    <message>
        <source>path=value, such as generator.optimizer.lr=0.001</source>
        <translation>路径=值，例如 generator.optimizer.lr=0.001</translation>
    </message>
    <message>
        <source>{player} rate {factor}</source>
        <translation>{player} 学习率 {factor}</translation>
    </message>
    <message>
        <source>R1 penalty 0.1</source>
        <translation>R1 惩罚 0.1</translation>
    </message>
    <message>
        <source>Gradient penalty 1</source>
        <translation>梯度惩罚 1</translation>
    </message>
    <message>
        <source>Both rates {factor}</source>
        <translation>两学习率 {factor}</translation>
    </message>
    <message>
        <source>R1 penalty 0.3</source>
        <translation>R1 惩罚 0.3</translation>
    </message>
    <message>
        <source>5 updates of D a step</source>
        <translation>每步 D 更新 5 次</translation>
    </message>
    <message>
        <source>Fresh samples, no pool</source>
        <translation>新样本，不用样本池</translation>
    </message>
    <message>
        <source>T-shirt</source>
        <translation>T 恤</translation>
    </message>
    <message>
        <source>Trouser</source>
        <translation>裤子</translation>
    </message>
    <message>
        <source>Pullover</source>
        <translation>套头衫</translation>
    </message>
    <message>
        <source>Dress</source>
        <translation>连衣裙</translation>
    </message>
    <message>
        <source>Coat</source>
        <translation>外套</translation>
    </message>
    <message>
        <source>Sandal</source>
        <translation>凉鞋</translation>
    </message>
    <message>
        <source>Shirt</source>
        <translation>衬衫</translation>
    </message>
    <message>
        <source>Sneaker</source>
        <translation>运动鞋</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>包</translation>
    </message>
    <message>
        <source>Ankle boot</source>
        <translation>短靴</translation>
    </message>
    <message>
        <source>one number for all, or one for each centre</source>
        <translation>所有中心共用一个数，或每个中心各一个</translation>
    </message>
    <message>
        <source>{given} numbers for {count} centres</source>
        <translation>{count} 个中心给了 {given} 个数</translation>
    </message>
    <message>
        <source>{least:,} to {most:,} </source>
        <translation>{least:,} 到 {most:,} 个</translation>
    </message>
    <message>
        <source>up to {most:,} </source>
        <translation>至多 {most:,} 个</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>from {low} to {high}</source>
        <translation>从 {low} 到 {high}</translation>
    </message>
    <message>
        <source>from {low} to below {high}</source>
        <translation>从 {low} 到 {high}（不含）</translation>
    </message>
    <message>
        <source>above {low}, at most {high}</source>
        <translation>大于 {low}，至多 {high}</translation>
    </message>
    <message>
        <source>above {low}, below {high}</source>
        <translation>大于 {low} 且小于 {high}</translation>
    </message>
    <message>
        <source>a whole number {bounds}</source>
        <translation>整数，{bounds}</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number {bounds}</source>
        <translation>数字，{bounds}</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a list of {count}whole numbers</source>
        <translation>由{count}整数组成的列表</translation>
    </message>
    <message>
        <source>a list of {count}numbers</source>
        <translation>由{count}数字组成的列表</translation>
    </message>
    <message>
        <source>a list of {count}points [x, y]</source>
        <translation>由{count}点 [x, y] 组成的列表</translation>
    </message>
    <message>
        <source>, each {bounds}</source>
        <translation>，每个{bounds}</translation>
    </message>
    <message>
        <source>, each coordinate {bounds}</source>
        <translation>，每个坐标{bounds}</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>另外 {count} 个</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有那个文件或文件夹</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许的操作</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>设备上没有剩余空间</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>超出磁盘配额</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>只读的文件系统</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>符号链接层数过多</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>无法分配内存</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>连接被对方重置</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>网络不可达</translation>
    </message>
    <message>
        <source>Temporary failure in name resolution</source>
        <translation>域名解析暂时失败</translation>
    </message>
    <message>
        <source>Name or service not known</source>
        <translation>未知的名称或服务</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a value</comment>
        <translation>空</translation>
    </message>
    <message>
        <source>and {more:,} more</source>
        <translation>以及另外 {more:,} 处</translation>
    </message>
    <message>
        <source>a number too long to write</source>
        <translation>长得写不下的数</translation>
    </message>
    <message>
        <source>a pipe, not a file</source>
        <translation>是管道，不是文件</translation>
    </message>
    <message>
        <source>a socket, not a file</source>
        <translation>是套接字，不是文件</translation>
    </message>
    <message>
        <source>a device, not a file</source>
        <translation>是设备，不是文件</translation>
    </message>
    <message>
        <source>more than {max_bytes:,} bytes</source>
        <translation>超过 {max_bytes:,} 字节</translation>
    </message>
    <message>
        <source>it changed while it was read</source>
        <translation>读取过程中文件发生了变化</translation>
    </message>
    <message>
        <source>a link to what is not there</source>
        <translation>链接所指的文件不存在</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>not a name that a file can have</source>
        <translation>不是合法的文件名</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>{count} that differ</source>
        <translation>其中互不相同的有 {count} 个</translation>
    </message>
    <message>
        <source>numbers between those of {path}</source>
        <translation>{path} 现有取值之间的数</translation>
    </message>
    <message>
        <source>the whole map</source>
        <translation>整张参数图</translation>
    </message>
    <message>
        <source>a part of it</source>
        <translation>其中一部分</translation>
    </message>
    <message>
        <source>one without numbers between those it has</source>
        <translation>现有取值之间没有别的数的区域</translation>
    </message>
    <message>
        <source>a larger one</source>
        <translation>更大的区域</translation>
    </message>
    <message>
        <source>so that training fits in {gigabytes:g} GB of memory</source>
        <translation>使训练所需内存不超过 {gigabytes:g} GB</translation>
    </message>
    <message>
        <source>networks that take {gigabytes:,.1f} GB</source>
        <translation>占用 {gigabytes:,.1f} GB 的网络</translation>
    </message>
    <message>
        <source>spectral norm changes with each pass</source>
        <translation>谱归一化在每次前向计算时都会变化</translation>
    </message>
    <message>
        <source>D compares all samples of a batch</source>
        <translation>D 要比较一批中的所有样本</translation>
    </message>
    <message>
        <source>D looks at the spread of all of a batch</source>
        <translation>D 要看整批样本的离散程度</translation>
    </message>
    <message>
        <source>this loss compares each sample with the average of all</source>
        <translation>这种损失要把每个样本与全体均值比较</translation>
    </message>
    <message>
        <source>feature matching compares the means of whole batches</source>
        <translation>特征匹配比较的是整批的均值</translation>
    </message>
    <message>
        <source>DRAGAN looks as far as a whole batch is wide</source>
        <translation>DRAGAN 的扰动范围取决于整批样本的离散程度</translation>
    </message>
    <message>
        <source>{dynamics} dynamics differentiate the gradient of all of a batch</source>
        <translation>更新方式“{dynamics}”要对整批的梯度再求导</translation>
    </message>
    <message>
        <source>an unrolled D learns from all of a batch</source>
        <translation>展开的 D 要从整批样本学习</translation>
    </message>
    <message>
        <source>fakes that are shared are all kept</source>
        <translation>共用的生成样本要全部保留</translation>
    </message>
    <message>
        <source>fewer or smaller layers, {allowed}</source>
        <translation>更少或更小的层，{allowed}</translation>
    </message>
    <message>
        <source>at most {most:,} samples, as more go in pieces and {reason}: set data.pool_size</source>
        <translation>至多 {most:,} 个样本，因为再多就要分块计算，而{reason}：请设置 data.pool_size</translation>
    </message>
    <message>
        <source>batch norm in {name} looks at all of a batch</source>
        <translation>{name} 中的批归一化要看整批样本</translation>
    </message>
    <message>
        <source>at most {most:,} with these networks and updates, {allowed}</source>
        <translation>在这些网络和更新设置下至多 {most:,}，{allowed}</translation>
    </message>
    <message>
        <source>'full_batch' of {count:,} samples</source>
        <translation>{count:,} 个样本的 'full_batch'</translation>
    </message>
    <message>
        <source>had no moments to carry</source>
        <translation>没有可沿用的矩</translation>
    </message>
    <message>
        <source> and the </source>
        <translation>和</translation>
    </message>
    <message>
        <source>carried the {moments}, dropped the {lost}</source>
        <translation>沿用了{moments}，丢弃了{lost}</translation>
    </message>
    <message>
        <source>carried the {moments}</source>
        <translation>沿用了{moments}</translation>
    </message>
    <message>
        <source>dropped the {moments}</source>
        <translation>丢弃了{moments}</translation>
    </message>
    <message>
        <source>{value} with {model}</source>
        <translation>{model}只能用 {value}</translation>
    </message>
    <message>
        <source>0 with {model}, which draws noise afresh</source>
        <translation>{model}只能用 0，因为它每次都重新抽取噪声</translation>
    </message>
    <message>
        <source>{count} with flow matching, which moves noise to where the data is</source>
        <translation>流匹配只能用 {count}，因为它把噪声移动到数据处</translation>
    </message>
    <message>
        <source>{value} with {model}, which plays no game</source>
        <translation>{model}只能用 {value}，因为它没有博弈</translation>
    </message>
    <message>
        <source>points of a plane with {model}</source>
        <translation>{model}只能用平面上的点</translation>
    </message>
    <message>
        <source>normal with a VAE, as KL is to that</source>
        <translation>VAE 只能用正态，因为 KL 是相对于它的</translation>
    </message>
    <message>
        <source>a GAN</source>
        <translation>GAN</translation>
    </message>
    <message>
        <source>a VAE</source>
        <translation>VAE</translation>
    </message>
    <message>
        <source>minus the evidence lower bound, in nats</source>
        <translation>负的证据下界，单位奈特</translation>
    </message>
    <message>
        <source>in nats a sample</source>
        <translation>单位奈特每样本</translation>
    </message>
    <message>
        <source>flow matching</source>
        <translation>流匹配</translation>
    </message>
    <message>
        <source>squared error of the velocity, in squared data units</source>
        <translation>速度的平方误差，单位数据单位的平方</translation>
    </message>
    <message>
        <source>in squared data units</source>
        <translation>单位数据单位的平方</translation>
    </message>
    <message>
        <source>A VAE has no discriminator: its second network is the encoder.</source>
        <translation>VAE 没有判别器：它的第二个网络是编码器。</translation>
    </message>
    <message>
        <source>Flow matching has no discriminator: it trains one network.</source>
        <translation>流匹配没有判别器：它只训练一个网络。</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>生成器</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>reconstruction</source>
        <translation>重建</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>Velocity field</source>
        <translation>速度场</translation>
    </message>
    <message>
        <source>velocity error</source>
        <translation>速度误差</translation>
    </message>
    <message>
        <source>A mode is covered when it holds at least a quarter of its fair share of the fakes, which is the share that the data has there; only fakes within 3 std of the mode count.</source>
        <translation>当一个模式分到的生成样本达到应得份额的四分之一时，它就算被覆盖；应得份额即数据在该处所占的比例。只计入离模式中心 3 个标准差以内的生成样本。</translation>
    </message>
    <message>
        <source>A mode is touched when at least one of 2,500 fakes is within 3 std of it. That is the rule of published tables (Srivastava et al. 2017, Lin et al. 2018), where such modes are called captured.</source>
        <translation>2,500 个生成样本中至少有一个落在模式的 3 个标准差以内，该模式就算被触及。这是已发表表格所用的规则（Srivastava 等，2017；Lin 等，2018），那里称之为“捕获”（captured）。</translation>
    </message>
    <message>
        <source>mode {number}</source>
        <translation>模式 {number}</translation>
    </message>
    <message>
        <source>m, the average gradient</source>
        <translation>m，梯度的平均</translation>
    </message>
    <message>
        <source>the last gradient</source>
        <translation>上一次的梯度</translation>
    </message>
    <message>
        <source>momentum buffer, of divided gradients</source>
        <translation>动量缓冲（缩放后的梯度）</translation>
    </message>
    <message>
        <source>momentum buffer</source>
        <translation>动量缓冲</translation>
    </message>
    <message>
        <source>u, the largest gradient of late</source>
        <translation>u，近期最大的梯度</translation>
    </message>
    <message>
        <source>√v, v the largest average square so far</source>
        <translation>√v，v 为至今最大的平均平方</translation>
    </message>
    <message>
        <source>√v, v the average square</source>
        <translation>√v，v 为平均平方</translation>
    </message>
    <message>
        <source>root of the average square</source>
        <translation>平均平方的平方根</translation>
    </message>
    <message>
        <source>root of the sum of all squares</source>
        <translation>所有平方之和的平方根</translation>
    </message>
    <message>
        <source>Used with {setting}: {values}</source>
        <translation>仅当“{setting}”为 {values} 时起作用</translation>
    </message>
    <message>
        <source>Used while {setting} is not 0</source>
        <translation>仅当“{setting}”不为 0 时起作用</translation>
    </message>
    <message>
        <source>the samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>the packs</source>
        <translation>样本组</translation>
    </message>
    <message>
        <source>points and no pictures</source>
        <translation>点而不是图像</translation>
    </message>
    <message>
        <source>one number a sample</source>
        <translation>每个样本一个数</translation>
    </message>
    <message>
        <source>numbers of one dimension</source>
        <translation>一维的数</translation>
    </message>
    <message>
        <source>{networks}, as {data} has {what}</source>
        <translation>{networks}，因为 {data} 的样本是{what}</translation>
    </message>
    <message>
        <source>{count}, as {network} adds to the latent</source>
        <translation>{count}，因为 {network} 是在潜变量上相加</translation>
    </message>
    <message>
        <source>a network of {weights:,} weights</source>
        <translation>有 {weights:,} 个权重的网络</translation>
    </message>
    <message>
        <source>at most {max_weights:,} weights: fewer or smaller layers</source>
        <translation>至多 {max_weights:,} 个权重：请用更少或更小的层</translation>
    </message>
    <message>
        <source>a multiple of {pack}, as D judges packs of {pack} samples</source>
        <translation>{pack} 的倍数，因为 D 每次评判一组 {pack} 个样本</translation>
    </message>
    <message>
        <source>at least {least} with batch norm, which compares {what}</source>
        <translation>使用批归一化时至少 {least}，因为它要比较{what}</translation>
    </message>
    <message>
        <source>false with one loss for both, as D would have the aim of G too</source>
        <translation>两者共用一个损失时只能为 false，否则 D 也会以 G 的目标为目标</translation>
    </message>
    <message>
        <source>0, as batch norm mixes D's samples and leaves none a slope of its own (layer norm does not)</source>
        <translation>0，因为批归一化会混合 D 的样本，单个样本不再有自己的斜率（层归一化不会）</translation>
    </message>
    <message>
        <source>false, or true with a momentum above 0 and a dampening of 0</source>
        <translation>false；动量大于 0 且阻尼为 0 时可为 true</translation>
    </message>
    <message>
        <source>The settings of this preset, on other data: what is told of it need not hold here.</source>
        <translation>这是该预设的设置，但数据不同：关于它的说明在这里不一定成立。</translation>
    </message>
    <message>
        <source>{title} · on {data}</source>
        <translation>{title} · 数据：{data}</translation>
    </message>
    <message>
        <source>loss</source>
        <comment>that diverges</comment>
        <translation>损失</translation>
    </message>
    <message>
        <source>weights</source>
        <comment>that diverges</comment>
        <translation>权重</translation>
    </message>
    <message>
        <source>the {player}'s {quantity} stopped being finite in step {step}</source>
        <translation>{player}的{quantity}在第 {step} 步不再是有限的数</translation>
    </message>
    <message>
        <source>{title}: {problem}. This is passed over.</source>
        <translation>{title}：{problem}。已忽略。</translation>
    </message>
    <message>
        <source>one of those that `ganviz presets` lists, or a .toml file{hint}</source>
        <translation>`ganviz presets` 列出的预设之一，或 .toml 文件{hint}</translation>
    </message>
    <message>
        <source> (did you mean {close}?)</source>
        <translation>（您是否想输入 {close}？）</translation>
    </message>
    <message>
        <source> to {max_steps:,}</source>
        <translation> 到 {max_steps:,}</translation>
    </message>
    <message>
        <source>a whole number from 1</source>
        <translation>从 1 起的整数</translation>
    </message>
    <message>
        <source>a TOML file that can be read</source>
        <translation>可以读取的 TOML 文件</translation>
    </message>
    <message>
        <source>a TOML file, as `ganviz presets --show` prints</source>
        <translation>`ganviz presets --show` 所输出的那种 TOML 文件</translation>
    </message>
    <message>
        <source>nearly 0</source>
        <translation>接近 0</translation>
    </message>
    <message>
        <source>{sign}{millions:.3g} million</source>
        <translation>{sign}{millions:.3g} 百万</translation>
    </message>
    <message>
        <source>less than 0.01%</source>
        <translation>不到 0.01%</translation>
    </message>
    <message>
        <source>below −1 billion</source>
        <translation>低于 −10 亿</translation>
    </message>
    <message>
        <source>over 1 billion</source>
        <translation>超过 10 亿</translation>
    </message>
    <message>
        <source>one or two lines of 1 to {longest_line} signs</source>
        <translation>一行或两行，每行 1 到 {longest_line} 个字符</translation>
    </message>
    <message>
        <source>up to {most_paths} paths of settings</source>
        <translation>至多 {most_paths} 个设置路径</translation>
    </message>
    <message>
        <source>up to {most_views} names of views</source>
        <translation>至多 {most_views} 个视图名</translation>
    </message>
    <message>
        <source>up to {most_pinned} paths of settings</source>
        <translation>至多 {most_pinned} 个设置路径</translation>
    </message>
    <message>
        <source>up to {most_hidden} paths of settings or parts</source>
        <translation>至多 {most_hidden} 个设置或部分的路径</translation>
    </message>
    <message>
        <source>steps a second, above 0 and up to {fastest:,}</source>
        <translation>每秒步数，大于 0，至多 {fastest:,}</translation>
    </message>
    <message>
        <source>a number above 0 and up to {longest_s:,}</source>
        <translation>大于 0 且至多 {longest_s:,} 的数</translation>
    </message>
    <message>
        <source>the name of a preset</source>
        <translation>某个预设的名称</translation>
    </message>
    <message>
        <source>{least_lanes} to {most_lanes} tables, each as [[lanes]]</source>
        <translation>{least_lanes} 到 {most_lanes} 个表，每个写作 [[lanes]]</translation>
    </message>
    <message>
        <source>a table with text and change</source>
        <translation>含有 text 和 change 的表</translation>
    </message>
    <message>
        <source>a line of 1 to {longest_text} signs</source>
        <translation>1 到 {longest_text} 个字符的一行</translation>
    </message>
    <message>
        <source>settings and values, as {"updates.batch_size" = 64}</source>
        <translation>设置与取值，如 {"updates.batch_size" = 64}</translation>
    </message>
    <message>
        <source>up to {most_actions} tables, each as [[actions]]</source>
        <translation>至多 {most_actions} 个表，每个写作 [[actions]]</translation>
    </message>
    <message>
        <source>a table with text, change and after</source>
        <translation>含有 text、change 和 after 的表</translation>
    </message>
    <message>
        <source>a whole number from 0 to {max_steps:,}</source>
        <translation>0 到 {max_steps:,} 的整数</translation>
    </message>
    <message>
        <source>settings of the experiment, or parts of it</source>
        <translation>实验的设置或其中的部分</translation>
    </message>
    <message>
        <source>settings of the experiment</source>
        <translation>实验的设置</translation>
    </message>
    <message>
        <source>a change of something</source>
        <translation>确有改变的内容</translation>
    </message>
    <message>
        <source>{format!r}: it was written by another version of ganviz</source>
        <translation>{format!r}：它由另一版本的 ganviz 写成</translation>
    </message>
    <message>
        <source>neither preset nor experiment</source>
        <translation>preset 与 experiment 都没有</translation>
    </message>
    <message>
        <source>both preset and experiment</source>
        <translation>preset 与 experiment 都有</translation>
    </message>
    <message>
        <source>a TOML file that describes a sweep</source>
        <translation>描述扫描的 TOML 文件</translation>
    </message>
    <message>
        <source>the name of a preset, or a .toml file</source>
        <translation>预设名或 .toml 文件</translation>
    </message>
    <message>
        <source>seeds has how many runs a cell has</source>
        <translation>每格的运行次数由 seeds 指定</translation>
    </message>
    <message>
        <source>this one is no number</source>
        <translation>这一项不是数字</translation>
    </message>
    <message>
        <source>a number; or give values</source>
        <translation>数字；或者给出 values</translation>
    </message>
    <message>
        <source>another setting than that of x</source>
        <translation>与 x 不同的设置</translation>
    </message>
    <message>
        <source>at most {most:,} with these seeds</source>
        <translation>在这些种子下至多 {most:,}</translation>
    </message>
    <message>
        <source>a setting that is a number; {what}</source>
        <translation>取值为数字的设置；{what}</translation>
    </message>
    <message>
        <source>a setting that has an effect; this one is {reason}</source>
        <translation>有作用的设置；这一项：{reason}</translation>
    </message>
    <message>
        <source>{count} of them</source>
        <translation>{count} 个</translation>
    </message>
    <message>
        <source>1 to {most} numbers</source>
        <translation>1 到 {most} 个数</translation>
    </message>
    <message>
        <source>numbers that differ from each other</source>
        <translation>互不相同的数</translation>
    </message>
    <message>
        <source>'linear' where values are not all above 0</source>
        <translation>取值不全大于 0 时用 'linear'</translation>
    </message>
    <message>
        <source>the path of a setting, such as generator.optimizer.lr</source>
        <translation>设置的路径，例如 generator.optimizer.lr</translation>
    </message>
    <message>
        <source>'log' or 'linear'</source>
        <translation>'log' 或 'linear'</translation>
    </message>
    <message>
        <source>a whole number from 1 to {most:,}</source>
        <translation>1 到 {most:,} 的整数</translation>
    </message>
    <message>
        <source>a table with {options}</source>
        <translation>含有 {options} 的表</translation>
    </message>
    <message>
        <source>'linear' where a range does not lie above 0</source>
        <translation>范围不全大于 0 时用 'linear'</translation>
    </message>
    <message>
        <source>a list of numbers</source>
        <translation>由数字组成的列表</translation>
    </message>
    <message>
        <source>A number has too many digits</source>
        <translation>有一个数的位数太多</translation>
    </message>
    <message>
        <source>More than {most} parts of a key (at line {line})</source>
        <translation>键的段数超过 {most}（第 {line} 行）</translation>
    </message>
    <message>
        <source>More than {most} levels (at line {line})</source>
        <translation>嵌套超过 {most} 层（第 {line} 行）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>as competitive dynamics are plain gradient descent at the learning rates: no averages, no momentum</source>
        <translation>因为竞争梯度法就是按学习率做普通梯度下降：没有平均，没有动量</translation>
    </message>
    <message>
        <source>to unroll D by {steps}</source>
        <translation>把 D 展开 {steps} 步</translation>
    </message>
    <message>
        <source>mini_batch or single_sample, as fresh samples have no end{or_fixed}</source>
        <translation>mini_batch 或 single_sample，因为新样本取之不尽{or_fixed}</translation>
    </message>
    <message>
        <source>alternating, simultaneous or extragradient {reason}</source>
        <translation>{reason}时只能用 alternating、simultaneous 或 extragradient</translation>
    </message>
    <message>
        <source>'{batching}' of {count}</source>
        <translation>{count} 个样本的 '{batching}'</translation>
    </message>
    <message>
        <source>; or set data.pool_size</source>
        <translation>；或设置 data.pool_size</translation>
    </message>
    <message>
        <source>false with data.conditional, as each update asks for its classes</source>
        <translation>使用 data.conditional 时只能为 false，因为每次更新各自指定类别</translation>
    </message>
    <message>
        <source>sgd or adam {reason}</source>
        <translation>{reason}时只能用 sgd 或 adam</translation>
    </message>
    <message>
        <source>0 {reason}; a gradient penalty may take its place</source>
        <translation>{reason}时只能为 0；可改用梯度惩罚</translation>
    </message>
    <message>
        <source>sgd, {allowed}</source>
        <translation>sgd，{allowed}</translation>
    </message>
</context>
</TS>
