String log = new File(basedir, 'build.log').text
assert log =~ /\[WARNING\] .*ping\.proto:6:\d+: SW\d{4}: /
assert log.contains('and failOnWarning is set')
assert !log.contains('at dev.spicewire.')
