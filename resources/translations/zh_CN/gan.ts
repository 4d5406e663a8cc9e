<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>batch norm</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>layer norm</source>
        <translation>层归一化</translation>
    </message>
    <message>
        <source>convolutions</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>residual skips</source>
        <translation>残差连接</translation>
    </message>
    <message>
        <source>latent skips</source>
        <translation>潜变量跳跃连接</translation>
    </message>
    <message>
        <source>the spread of the batch</source>
        <translation>批内标准差</translation>
    </message>
    <message>
        <source>minibatch discrimination</source>
        <translation>小批量判别</translation>
    </message>
    <message>
        <source>no layers, but one number</source>
        <translation>一个数而没有层</translation>
    </message>
    <message>
        <source>no layers, but one slope</source>
        <translation>一个斜率而没有层</translation>
    </message>
    <message>
        <source>no layers, but a table</source>
        <translation>一张表而没有层</translation>
    </message>
    <message>
        <source>no layers, but a surface</source>
        <translation>一张曲面而没有层</translation>
    </message>
    <message>
        <source>spectral norm</source>
        <translation>谱归一化</translation>
    </message>
    <message>
        <source>a layer {name}</source>
        <translation>{name} 层</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>按所选设置</translation>
    </message>
    <message>
        <source>nothing is compiled for such numbers</source>
        <translation>没有适用于这种数值类型的编译代码</translation>
    </message>
    <message>
        <source>there are no formulas for {model}</source>
        <translation>{model}没有推导好的公式</translation>
    </message>
    <message>
        <source>the formulas are not for {precision}</source>
        <translation>公式不适用于 {precision}</translation>
    </message>
    <message>
        <source>the formulas are not for {device}</source>
        <translation>公式不适用于 {device}</translation>
    </message>
    <message>
        <source>both networks are told classes</source>
        <translation>两个网络都带类别条件</translation>
    </message>
    <message>
        <source>{dynamics} dynamics differentiate the gradients themselves</source>
        <translation>更新方式“{dynamics}”要对梯度本身求导</translation>
    </message>
    <message>
        <source>all samples at once go in pieces</source>
        <translation>整批样本要分块计算</translation>
    </message>
    <message>
        <source>an unrolled D is differentiated through its updates</source>
        <translation>展开的 D 要沿其更新过程求导</translation>
    </message>
    <message>
        <source>the loss {loss} has no formula for its gradient</source>
        <translation>损失“{loss}”没有梯度公式</translation>
    </message>
    <message>
        <source>a penalty has no formula for its gradient</source>
        <translation>某个惩罚项没有梯度公式</translation>
    </message>
    <message>
        <source>a penalty on the slope of a D that is not piecewise linear</source>
        <translation>对非分段线性的 D 施加了斜率惩罚</translation>
    </message>
    <message>
        <source>{player} has {layer}</source>
        <translation>{player} 中有{layer}</translation>
    </message>
    <message>
        <source>nothing is compiled for this machine</source>
        <translation>没有适用于本机的编译代码</translation>
    </message>
    <message>
        <source>what is compiled does not go with this version: install ganviz again</source>
        <translation>已编译的库与此版本不符：请重新安装 ganviz</translation>
    </message>
    <message>
        <source>one of auto, {devices}: PyTorch finds no other device here</source>
        <translation>auto、{devices} 之一：PyTorch 在这里找不到别的设备</translation>
    </message>
    <message>
        <source>finite numbers</source>
        <translation>有限的数</translation>
    </message>
    <message>
        <source>numbers from 0</source>
        <translation>不小于 0 的数</translation>
    </message>
    <message>
        <source>a whole number from {least:,} to {most:,}</source>
        <translation>{least:,} 到 {most:,} 的整数</translation>
    </message>
    <message>
        <source>one {kind}</source>
        <translation>一个 {kind}</translation>
    </message>
    <message>
        <source>{value} among its numbers</source>
        <translation>数值中的 {value}</translation>
    </message>
    <message>
        <source>the state has {name}, which a run of this experiment has no use for</source>
        <translation>状态含有 {name}，此实验的运行用不到它</translation>
    </message>
    <message>
        <source>{name} of the state has {offence}; expected {expected}</source>
        <translation>状态的 {name} 含有{offence}；应为{expected}</translation>
    </message>
    <message>
        <source>any</source>
        <comment>a size</comment>
        <translation>任意</translation>
    </message>
    <message>
        <source>the state lacks {name}: expected {expected}</source>
        <translation>状态缺少 {name}：应为 {expected}</translation>
    </message>
    <message>
        <source>{name} of the state is {given}; expected {expected}</source>
        <translation>状态的 {name} 是 {given}；应为 {expected}</translation>
    </message>
    <message>
        <source>a number from 0 to 1</source>
        <translation>0 到 1 的数</translation>
    </message>
    <message>
        <source>average gradient</source>
        <translation>梯度的滑动平均</translation>
    </message>
    <message>
        <source>average squared gradient</source>
        <translation>梯度平方的滑动平均</translation>
    </message>
    <message>
        <source>a place outside its {number} words</source>
        <translation>其 {number} 个字之外的位置</translation>
    </message>
    <message>
        <source>nothing but zeros</source>
        <translation>全零</translation>
    </message>
    <message>
        <source>the normal numbers {one} and {other}</source>
        <translation>正态数 {one} 和 {other}</translation>
    </message>
    <message>
        <source>bytes that no generator writes</source>
        <translation>任何生成器都不会写出的字节</translation>
    </message>
    <message>
        <source>the state of a random generator</source>
        <translation>随机数生成器的状态</translation>
    </message>
    <message>
        <source>a sample twice, or one that is not there</source>
        <translation>重复或不存在的样本</translation>
    </message>
    <message>
        <source>each number from 0 to {last:,} once</source>
        <translation>0 到 {last:,} 的每个数各一次</translation>
    </message>
    <message>
        <source>the state is of another experiment</source>
        <translation>状态属于另一个实验</translation>
    </message>
    <message>
        <source>the state is of step {step:,}; expected a step from 0 to {most:,}</source>
        <translation>状态是第 {step:,} 步的；应为 0 到 {most:,} 步</translation>
    </message>
</context>
</TS>
