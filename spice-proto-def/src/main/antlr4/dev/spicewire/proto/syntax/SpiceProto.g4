grammar SpiceProto;
file : EOF ;
