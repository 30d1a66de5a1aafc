// The one finding is that in code which is careless.
def log = new File(basedir, 'build.log').readLines()
def found = log.findAll { it =~ /\[[A-Z][A-Za-z]+\] .*|warning: \[/ && it.contains('.java') }
assert found.every { it.contains('Careless.java') && it.contains('[NullAway]') }
assert !found.isEmpty()
