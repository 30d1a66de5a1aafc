List<String> runs = new File(basedir, 'build.log').readLines().findAll { it.contains('SPICE codecs: ') }
assert runs.size() == 3
assert !runs[1].endsWith('up to date')
assert runs[2].endsWith('SPICE codecs: up to date')
assert !new File(basedir, 'target/generated-sources/spice/.spicewire.staging').exists()
assert new File(basedir, 'target/generated-sources/spice/com/example/ping/Ping.java').isFile()
