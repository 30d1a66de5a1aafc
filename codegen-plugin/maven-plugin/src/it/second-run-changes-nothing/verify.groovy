List<String> runs = new File(basedir, 'build.log').readLines().findAll { it.contains('SPICE codecs: ') }
assert runs.size() == 3
assert runs[0].contains(' 0 unchanged, 0 removed')
assert runs[1].endsWith('SPICE codecs: up to date')
assert !runs[2].contains(' 0 unchanged')
