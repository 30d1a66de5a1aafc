List<String> runs = new File(basedir, 'build.log').readLines().findAll { it.contains('SPICE codecs: ') }
assert runs.size() == 1
String log = new File(basedir, 'build.log').text
assert log =~ /\[ERROR\] .*ping\.proto:4:\d+: SW\d{4}: /
