String log = new File(basedir, 'build.log').text
assert log.contains('ping.proto:8:15: SW0302: ')
assert log.contains("did you mean 'uint32'?")
assert log.contains('1 error, 0 warnings, 0 notes in SPICE definitions')
assert !log.contains('at dev.spicewire.')
assert !new File(basedir, 'target/generated-sources').exists()
