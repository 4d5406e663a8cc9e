<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>{section}, {setting}</source>
        <translation>{section}, {setting}</translation>
    </message>
    <message>
        <source>This set-up leaves out settings that it is not about</source>
        <translation>This set-up leaves out settings that it is not about</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} weights</source>
        <translation><numerusform>{count:,} weight</numerusform><numerusform>{count:,} weights</numerusform></translation>
    </message>
    <message>
        <source>{count} settings are left out here: show all</source>
        <translation>{count} settings are left out here: show all</translation>
    </message>
    <message>
        <source>Show all settings</source>
        <translation>Show all settings</translation>
    </message>
    <message>
        <source>{role}, {weights}</source>
        <translation>{role}, {weights}</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>not used</translation>
    </message>
    <message>
        <source>Go back to the settings of the present run.</source>
        <translation>Go back to the settings of the present run.</translation>
    </message>
    <message>
        <source>Apply and restart</source>
        <translation>Apply and restart</translation>
    </message>
    <message>
        <source>Begin a new run, at step 0 and with new weights, that has these settings.</source>
        <translation>Begin a new run, at step 0 and with new weights, that has these settings.</translation>
    </message>
    <message numerus="yes">
        <source>{count} settings need new weights</source>
        <translation><numerusform>{count} setting needs new weights</numerusform><numerusform>{count} settings need new weights</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} settings wait for a run</source>
        <translation><numerusform>{count} setting waits for a run</numerusform><numerusform>{count} settings wait for a run</numerusform></translation>
    </message>
    <message>
        <source>Pinned settings</source>
        <translation>Pinned settings</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objective</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>batch {updates.batch_size} · D×{updates.discriminator} G×{updates.generator}</source>
        <translation>batch {updates.batch_size} · D×{updates.discriminator} G×{updates.generator}</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>seed {seed}</translation>
    </message>
    <message>
        <source>now {rate}</source>
        <translation>now {rate}</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <comment>a label as long as most</comment>
        <translation>Learning rate</translation>
    </message>
    <message>
        <source>{setting}, divided by ten</source>
        <translation>{setting}, divided by ten</translation>
    </message>
    <message>
        <source>{setting}, times ten</source>
        <translation>{setting}, times ten</translation>
    </message>
    <message>
        <source>{section}: {setting}</source>
        <translation>{section}: {setting}</translation>
    </message>
    <message>
        <source>{setting} in {unit}</source>
        <translation>{setting} in {unit}</translation>
    </message>
    <message>
        <source>Allowed: {allowed}</source>
        <translation>Allowed: {allowed}</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not now:&lt;/b&gt; {reason}</source>
        <translation>&lt;b&gt;Not now:&lt;/b&gt; {reason}</translation>
    </message>
    <message>
        <source>{reason}. {help}</source>
        <translation>{reason}. {help}</translation>
    </message>
    <message>
        <source> Needs new weights: applied with a restart.</source>
        <translation> Needs new weights: applied with a restart.</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>More…</translation>
    </message>
    <message>
        <source>{section}: more settings</source>
        <translation>{section}: more settings</translation>
    </message>
    <message>
        <source>Less</source>
        <comment>of the settings</comment>
        <translation>Less</translation>
    </message>
    <message>
        <source>{setting}: given {given}; allowed: {allowed}.</source>
        <translation>{setting}: given {given}; allowed: {allowed}.</translation>
    </message>
    <message>
        <source>Given {given}; allowed: {allowed}.</source>
        <translation>Given {given}; allowed: {allowed}.</translation>
    </message>
    <message>
        <source>. </source>
        <translation>. </translation>
    </message>
    <message>
        <source>Only {allowed}</source>
        <translation>Only {allowed}</translation>
    </message>
    <message>
        <source>Needs {setting}: {allowed}</source>
        <translation>Needs {setting}: {allowed}</translation>
    </message>
</context>
</TS>
