<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>batch norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>convolutions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>residual skips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latent skips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the spread of the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minibatch discrimination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no layers, but one number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no layers, but one slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no layers, but a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no layers, but a surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spectral norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a layer {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is compiled for such numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is compiled for this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the formulas are not for {precision}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the formulas are not for {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both networks are told classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dynamics} dynamics differentiate the gradients themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all samples at once go in pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unrolled D is differentiated through its updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the loss {loss} has no formula for its gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a penalty has no formula for its gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a penalty on the slope of a D that is not piecewise linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{player} has {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of auto, {devices}: PyTorch finds no other device here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carried the {moments}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carried the {moments}, dropped the {lost}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>had no moments to carry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped the {moments}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and the </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average squared gradient</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
