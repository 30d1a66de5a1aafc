String log = new File(basedir, 'build.log').text
assert log.contains('com/example/ping/Ping.java: two definitions generate this file, each differently')
assert !log.contains('at dev.spicewire.')
assert !new File(basedir, 'target/generated-sources/spice/com').exists()
