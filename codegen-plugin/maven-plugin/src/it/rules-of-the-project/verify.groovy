String log = new File(basedir, 'build.log').text
assert log =~ /\[ERROR\] .*with\Wping\.proto:5:\d+: SW0602: /
assert !(log =~ /\[ERROR\] .*without\Wping\.proto/)
