String log = new File(basedir, 'build.log').text
assert new File(basedir, 'target/ours/outcomes.tsv').text.contains('main/server/set_ack/canonical/')
assert log.contains('no case is like all of: message:set_akc')
assert log.contains("there is no filter 'about:', only suite:, tag:, rule:, level:, message: and patterns of names")
assert log.contains("there is no case 'main/server/dance'")
assert log.contains('nowhere: no such file')
assert !log.contains('at dev.spicewire.')
