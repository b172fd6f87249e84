/// The abbreviations that Vietnamese chat and offices use, and what they stand for.
///
/// One line is one meaning: the abbreviations, a colon, the words. Keys are composed and lower-case;
/// a form that people also type without đ stands in both spellings.
///
/// Tables are asked for every syllable there is, so they go by ``Syllable/hash``.
enum Abbreviations {
    /// The keys of ``words`` and ``units``.
    static let keys = HashSet(Array(words.keys) + units.keys)

    static let words = table(
        """
        ko k hok hong hông khg hem kg: không
        dc đc đk dk: được
        vs: với
        ntn: như thế nào
        bn bnhiu bnhieu: bao nhiêu
        lm: làm
        mk: mình
        ng ngta: người
        nhiu: nhiêu
        bik bít: biết
        trc: trước
        h: giờ
        hnay: hôm nay
        bhyt: bảo hiểm y tế
        bhxh: bảo hiểm xã hội
        bhtn: bảo hiểm thất nghiệp
        bhnt: bảo hiểm nhân thọ
        bh: bảo hiểm
        tnlđ tnld: tai nạn lao động
        cccd: căn cước công dân
        cmnd cmt cmtnd: chứng minh nhân dân
        gplx: giấy phép lái xe
        gpxd: giấy phép xây dựng
        gpkd: giấy phép kinh doanh
        đkkd dkkd: đăng ký kinh doanh
        sđkkd: sổ đăng ký kinh doanh
        gcn: giấy chứng nhận
        qsdđ qsdd: quyền sử dụng đất
        tncn: thu nhập cá nhân
        tndn: thu nhập doanh nghiệp
        gtgt: giá trị gia tăng
        ttđb ttdb: tiêu thụ đặc biệt
        mst: mã số thuế
        hđđt: hóa đơn điện tử
        hđlđ hdld: hợp đồng lao động
        hđ: hợp đồng
        nld nlđ: người lao động
        nsdlđ nsdld: người sử dụng lao động
        dn: doanh nghiệp
        cty ct: công ty
        tnhh: trách nhiệm hữu hạn
        hkd: hộ kinh doanh
        htx: hợp tác xã
        ubnd: ủy ban nhân dân
        hđnd hdnd: hội đồng nhân dân
        qh: quốc hội
        nđ: nghị định
        tt: thông tư
        qđ: quyết định
        csgt: cảnh sát giao thông
        ca: công an
        tand: tòa án nhân dân
        vksnd: viện kiểm sát nhân dân
        blhs: bộ luật hình sự
        blds: bộ luật dân sự
        bllđ blld: bộ luật lao động
        tthc: thủ tục hành chính
        dvc: dịch vụ công
        dvctt: dịch vụ công trực tuyến
        shk: sổ hộ khẩu
        lltp: lý lịch tư pháp
        kcb: khám chữa bệnh
        kb: khám bệnh
        bv: bệnh viện
        bs: bác sĩ
        bn bnhan: bệnh nhân
        xn: xét nghiệm
        tyt: trạm y tế
        byt: bộ y tế
        sxh: sốt xuất huyết
        tđ tđường: tiểu đường
        đtđ: đái tháo đường
        tha: tăng huyết áp
        tcmr: tiêm chủng mở rộng
        đh dh: đại học
        cđ: cao đẳng
        thpt: trung học phổ thông
        thcs: trung học cơ sở
        ptth: phổ thông trung học
        th: tiểu học
        mn: mầm non
        gd gdđt gdđt: giáo dục đào tạo
        bgd bgdđt: bộ giáo dục đào tạo
        gv: giáo viên
        hs: học sinh
        sv: sinh viên
        hssv: học sinh sinh viên
        hp: học phí
        tn: tốt nghiệp
        ts: tuyển sinh
        nv: nguyện vọng
        đgnl dgnl: đánh giá năng lực
        nh: ngân hàng
        nhnn: ngân hàng nhà nước
        ck: chuyển khoản
        tk: tài khoản
        stk: số tài khoản
        ls: lãi suất
        tgtk: tiền gửi tiết kiệm
        tttd: thông tin tín dụng
        bđs bds: bất động sản
        ttck: thị trường chứng khoán
        sđt sdt: số điện thoại
        tp: thành phố
        hcm: hồ chí minh
        hn: hà nội
        vn: việt nam
        tphcm: thành phố hồ chí minh
        ptvt: phương tiện vận tải
        gt: giao thông
        gttt: giấy tờ tùy thân
        hchc: hành chính
        """
    )

    /// Meanings that hold only behind a number.
    static let units = table(
        """
        đ vnd vnđ d: đồng
        tr trđ: triệu
        k: nghìn
        t: tháng
        p: phút
        h: giờ
        """
    )

    private static func table(_ lines: String) -> [UInt64: [Syllable]] {
        var table: [UInt64: [Syllable]] = [:]
        for line in lines.split(separator: "\n") {
            let sides = line.split(separator: ":")
            guard sides.count == 2 else { continue }
            let words = sides[1].split(separator: " ").map {
                Syllable(text: String($0), range: 0..<0)
            }
            for key in sides[0].split(separator: " ") where table[TextHash.of(key.utf8)] == nil {
                table[TextHash.of(key.utf8)] = words
            }
        }
        return table
    }
}
