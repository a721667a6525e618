package org.papilla.hair.counting;
final class Tuning {
  static double STICK=d("stick",0.8), WIDTH=d("width",0.15), LO=d("lo",0.25), HI=d("hi",0.75), MASK=d("mask",0.5), FAINTSNR=d("faint",1), THIN=d("thin",0.7), HQ=d("hq",0.6);
  static double d(String k,double v){return Double.parseDouble(System.getProperty(k,""+v));}
}
