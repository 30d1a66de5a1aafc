List<String> runs = new File(basedir, 'build.log').readLines().findAll { it.contains('SPICE codecs: ') }
assert runs.size() == 9
assert runs.subList(0, 8).every { !it.endsWith('up to date') }
assert !runs[8].endsWith('up to date')
