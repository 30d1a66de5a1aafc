String log = new File(basedir, 'build.log').text
assert log.contains("<side> is 'left'; it can be one of: client, server, both")
assert log.contains("<dialect> is 'new'; it can be one of: spicewire, upstream, old")
assert log.contains("<basePackage>: 'com.1example' is not a Java package name")
assert log.contains('nowhere.proto: no such file')
assert log.contains('qxl: no definition of that name comes with Spicewire; there are spice, agent, link')
assert log.contains("<failOn> is 'anything'; it can be one of: breaking, extension, source, none")
assert log.contains("<leaveOut> is 'views'; it can be one of: values, writers")
assert !log.contains('at dev.spicewire.')
