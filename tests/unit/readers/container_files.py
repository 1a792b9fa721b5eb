"""Zip, 7z and winmail.dat for the tests."""

import base64
import io
import struct
import zipfile


def zip_file(*entries: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip of these files."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as container:
        for name, content in entries:
            container.writestr(zipfile.ZipInfo(name), content, method)
    return target.getvalue()


# Made by py7zr: LZMA2 with two files in one block, LZMA with a filter for programs, bzip2, and
# one with a password.
_SEVEN_ZIPS = {
    "lzma2": (
        "H+sCUCma9-nM^WJiU0rr000006aWAK00000<fHHF-~e*~99;k*ok~YYGA1)v{h>Lk7X@_^6?kx)E;KH%k^le"
        "z-~es_UR?kHfinlL570|FJfA;DK?Qs5*V|LKitr^(f3@vyvmYPMwpW<-0heV0;I3*I_TWSWhM{GvhSx3$P)U"
        "^N;s~EKGjWh6I*Ebh$^lZVRiyD%RZkJcCJ-w^3GMFy000*TBmoI#00#>J00AK(0T>K#000"
    ),
    "lzma-bcj": (
        "H+sCUCma9-TDTw&kN^Mx000006aWAK00000O4v0q03n@9M@TXzGg$qhIjR>0brKbLaGNePF1UkU|Ns0%5CGr"
        "+dH`l!004nA2d)p$EcCpeIS`zRU{|$EkeQmcHwJ|T00J=FXtU0G#zfEndKp5ky#-KgQUP#mD?8SS_gEPp@aF"
        "4Y@$`7aA^mEdM>6Rb!2!`mtbE2$Enx0kWVxILJ)&CDiGk|q$^ZZW7X~5$32p!f3jqKDAt3=640`|o"
    ),
    "bzip2": (
        "H+sCUCma9-maQKMssI20000006aWAK00000v}+^`LRx4!F+o`-Q(1hkRM-Fj3YUOD00;m8fGRGR03ZM%B>-s"
        "C)G2@f&>|`b)W+q|5YB=s!4}V(pNqL7oG3^>SE_6P-~es_UR?kHfinlL57H)>{XoEw&gIK?_E6s}ILQYYv5z"
        "x}$VW-^BZ2zh35l}>Rm_SAP25)c<9pQ;;boCGJ3}4rX`-mU%VdXe(1Gzxg&?3^*0n#-BQCo%${f-FnI23400"
        "0*TL;(qA00#>J00AK(0T>K#000"
    ),
    "deflate": (
        "H+sCUCma9-(2gk#e*gdg000006aWAK00000Cy1eIb1p3^%1kcJDa}<V%PdJu4bLyiR-iEf0N?;_0A5`H0D&_"
        "Ht`E<WZeS1V>WP2k%WY4p6ftQ;Nj!*v&Ar+8Y#Pt`pnICiu?~c{mbpBm1{sR;{ob_;@Y*`Kr|r!7-EBO|s{N"
        "oo4?T6tcE&DR$J4p>;)AlEZN$&n0000N1{nbfW&j5Z0RRCZApsZ+ZvX%"
    ),
    "copy": (
        "H+sCUCma9-D1jlG*8l(j000006aWAK00000%b8D0Lv?a;X=8P4b!{MaX>?&_S8sA_AXjg4Yamx|a%&)0Z*pr"
        "OS8sA_AXjg4Yamx|a%&)0Z*prOS8sA_AXjg4Yamx|a%&)0Z*prOS8sA_AXjg4Yamx|a%&)0Z*prOS8sA_AXj"
        "g4Yamx|a%&)0Z*prO-~eg>TU`JEfinlL57d$NT|yQ1(euG)5QJW-e4>(uc17m@)U{;yv_uHODr#LHDlj^nRe"
        "6QqOCr+>kw9@j0%n^sYXuQADM?OU5#dlTV}vXu5(p^T?y9f6D_U*h0000N26O=lV*m#W0RRCZApsZ+YXAT"
    ),
    "aes": (
        "H+sCUCma9-{S0VFwEzGB00000761SM00000wYtXvT5dD7L8nI{9GSeLGF?f^z&KTjxIyu~B9OgDo(2{4MJFu"
        "x$>7urO6tOzObL|K-~fsMeO&+mfinlL577Z45^-wa)3@k41?u!8N*q@2F!D*`r19KNq<m<_%)!Z{FRR+K9--"
        "L&PTb3)_-j{?7r7)2o#1jwm(AfF2#mM0oE`PTv1AED3eJRxr<eio^ka*CY*>E3aSsS6xi+4s7m`|0=`6CIi`"
        "H*h>_<#^NdN!<02c-@0SSPG00#>J00AK(0T>K`ivR!"
    ),
    "aes-header": (
        "H+sCUCma9-*HK(>zyJUM00000DgXcg00000u*>l7Yi+so{F8g8FkGxCIz>yu*xfJ$DAaO&80V*i<yN{%*@Lk"
        ">=vq;Vn0tnAOSU5lOrJP}O#vGFx=vkl&y?rP^KyIETED2%gBT$8OST>L-m|igTpy`(7xB-VuDCj434%7W%tc"
        "y*T}dY%gtW@*V{hB%+p47fkBb|L?DBgLp$JAGyd6@sv1tg%03_K1zv6GRpg))lF@b|`pLs!wX9lll=EaOqB%"
        "{j40|{iuy;hC(yqi`B=`#H8#1%KG7X~l^34o9Q2MYlJ0VD?T2LTdO570K=3cXZ;m)v(6<i{e_5Db8e000"
    ),
}


SEVEN_ZIPS = {kind: base64.b85decode(text) for kind, text in _SEVEN_ZIPS.items()}


def attribute(level: int, name: int, data: bytes) -> bytes:
    """Return an attribute of winmail.dat."""
    return struct.pack("<BHHI", level, name, 6, len(data)) + data + b"\x00\x00"


def mapi_property(kind: int, number: int, value: bytes) -> bytes:
    """Return a property of variable length."""
    value += b"\x00" * (-len(value) % 4)
    return struct.pack("<HHII", kind, number, 1, len(value)) + value


def tnef(*attributes: bytes) -> bytes:
    """Return a winmail.dat of these attributes."""
    return struct.pack("<IH", 0x223E9F78, 1) + b"".join(attributes)


def mapi_properties(*properties: bytes) -> bytes:
    """Return a block of properties."""
    return struct.pack("<I", len(properties)) + b"".join(properties)
