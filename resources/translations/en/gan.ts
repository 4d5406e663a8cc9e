<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>batch norm</source>
        <translation>batch norm</translation>
    </message>
    <message>
        <source>layer norm</source>
        <translation>layer norm</translation>
    </message>
    <message>
        <source>convolutions</source>
        <translation>convolutions</translation>
    </message>
    <message>
        <source>residual skips</source>
        <translation>residual skips</translation>
    </message>
    <message>
        <source>latent skips</source>
        <translation>latent skips</translation>
    </message>
    <message>
        <source>the spread of the batch</source>
        <translation>the spread of the batch</translation>
    </message>
    <message>
        <source>minibatch discrimination</source>
        <translation>minibatch discrimination</translation>
    </message>
    <message>
        <source>no layers, but one number</source>
        <translation>no layers, but one number</translation>
    </message>
    <message>
        <source>no layers, but one slope</source>
        <translation>no layers, but one slope</translation>
    </message>
    <message>
        <source>no layers, but a table</source>
        <translation>no layers, but a table</translation>
    </message>
    <message>
        <source>no layers, but a surface</source>
        <translation>no layers, but a surface</translation>
    </message>
    <message>
        <source>spectral norm</source>
        <translation>spectral norm</translation>
    </message>
    <message>
        <source>a layer {name}</source>
        <translation>a layer {name}</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>as chosen</translation>
    </message>
    <message>
        <source>nothing is compiled for such numbers</source>
        <translation>nothing is compiled for such numbers</translation>
    </message>
    <message>
        <source>there are no formulas for {model}</source>
        <translation>there are no formulas for {model}</translation>
    </message>
    <message>
        <source>the formulas are not for {precision}</source>
        <translation>the formulas are not for {precision}</translation>
    </message>
    <message>
        <source>the formulas are not for {device}</source>
        <translation>the formulas are not for {device}</translation>
    </message>
    <message>
        <source>both networks are told classes</source>
        <translation>both networks are told classes</translation>
    </message>
    <message>
        <source>{dynamics} dynamics differentiate the gradients themselves</source>
        <translation>{dynamics} dynamics differentiate the gradients themselves</translation>
    </message>
    <message>
        <source>all samples at once go in pieces</source>
        <translation>all samples at once go in pieces</translation>
    </message>
    <message>
        <source>an unrolled D is differentiated through its updates</source>
        <translation>an unrolled D is differentiated through its updates</translation>
    </message>
    <message>
        <source>the loss {loss} has no formula for its gradient</source>
        <translation>the loss {loss} has no formula for its gradient</translation>
    </message>
    <message>
        <source>a penalty has no formula for its gradient</source>
        <translation>a penalty has no formula for its gradient</translation>
    </message>
    <message>
        <source>a penalty on the slope of a D that is not piecewise linear</source>
        <translation>a penalty on the slope of a D that is not piecewise linear</translation>
    </message>
    <message>
        <source>{player} has {layer}</source>
        <translation>{player} has {layer}</translation>
    </message>
    <message>
        <source>nothing is compiled for this machine</source>
        <translation>nothing is compiled for this machine</translation>
    </message>
    <message>
        <source>what is compiled does not go with this version: install ganviz again</source>
        <translation>what is compiled does not go with this version: install ganviz again</translation>
    </message>
    <message>
        <source>one of auto, {devices}: PyTorch finds no other device here</source>
        <translation>one of auto, {devices}: PyTorch finds no other device here</translation>
    </message>
    <message>
        <source>finite numbers</source>
        <translation>finite numbers</translation>
    </message>
    <message>
        <source>numbers from 0</source>
        <translation>numbers from 0</translation>
    </message>
    <message>
        <source>a whole number from {least:,} to {most:,}</source>
        <translation>a whole number from {least:,} to {most:,}</translation>
    </message>
    <message>
        <source>one {kind}</source>
        <translation>one {kind}</translation>
    </message>
    <message>
        <source>{value} among its numbers</source>
        <translation>{value} among its numbers</translation>
    </message>
    <message>
        <source>the state has {name}, which a run of this experiment has no use for</source>
        <translation>the state has {name}, which a run of this experiment has no use for</translation>
    </message>
    <message>
        <source>{name} of the state has {offence}; expected {expected}</source>
        <translation>{name} of the state has {offence}; expected {expected}</translation>
    </message>
    <message>
        <source>any</source>
        <comment>a size</comment>
        <translation>any</translation>
    </message>
    <message>
        <source>the state lacks {name}: expected {expected}</source>
        <translation>the state lacks {name}: expected {expected}</translation>
    </message>
    <message>
        <source>{name} of the state is {given}; expected {expected}</source>
        <translation>{name} of the state is {given}; expected {expected}</translation>
    </message>
    <message>
        <source>a number from 0 to 1</source>
        <translation>a number from 0 to 1</translation>
    </message>
    <message>
        <source>average gradient</source>
        <translation>average gradient</translation>
    </message>
    <message>
        <source>average squared gradient</source>
        <translation>average squared gradient</translation>
    </message>
    <message>
        <source>a place outside its {number} words</source>
        <translation>a place outside its {number} words</translation>
    </message>
    <message>
        <source>nothing but zeros</source>
        <translation>nothing but zeros</translation>
    </message>
    <message>
        <source>the normal numbers {one} and {other}</source>
        <translation>the normal numbers {one} and {other}</translation>
    </message>
    <message>
        <source>bytes that no generator writes</source>
        <translation>bytes that no generator writes</translation>
    </message>
    <message>
        <source>the state of a random generator</source>
        <translation>the state of a random generator</translation>
    </message>
    <message>
        <source>a sample twice, or one that is not there</source>
        <translation>a sample twice, or one that is not there</translation>
    </message>
    <message>
        <source>each number from 0 to {last:,} once</source>
        <translation>each number from 0 to {last:,} once</translation>
    </message>
    <message>
        <source>the state is of another experiment</source>
        <translation>the state is of another experiment</translation>
    </message>
    <message>
        <source>the state is of step {step:,}; expected a step from 0 to {most:,}</source>
        <translation>the state is of step {step:,}; expected a step from 0 to {most:,}</translation>
    </message>
</context>
</TS>
