String log = new File(basedir, 'build.log').text
assert log.count('what is tested? <testeeClass> names a class of the project, <testee> a program') == 2
assert log.contains("the testee can't be started: ") && log.contains('/no/such/program')
assert log.contains('<testeeClass>: com.example.Nobody is no class of the project')
assert log.contains('<testeeClass>: com.example.NoTestee is no dev.spicewire.conformance.jvm.JvmTestee')
assert log.contains('<testeeClass>: com.example.PickyTestee has no constructor without parameters')
assert !log.contains('at dev.spicewire.')
