/// What ``EnglishGlossary`` knows: a line is English phrases, a colon and the Vietnamese for them.
///
/// Articles and forms of "to be" stand in no phrase, and a plural finds its singular. A star marks
/// what is English in whatever company. The files beside this one hold a domain each.
enum EnglishTable {
    /// Question words: they go behind what is asked about.
    static let questions = """
        how much | how many | what amount | what rate: bao nhiêu
        how much money | how much does it cost | how much does | how much cost: bao nhiêu tiền
        what cost | what price | what fee | how much fee: lệ phí bao nhiêu tiền
        what percentage | what percent | how many percent: bao nhiêu phần trăm
        how many day: bao nhiêu ngày
        how many week: bao nhiêu tuần
        how many month: bao nhiêu tháng
        how many year: bao nhiêu năm
        how many hour: bao nhiêu giờ
        how many time | how often: bao nhiêu lần
        how many point: bao nhiêu điểm
        how long | how soon | how quickly | how long does it take | how long will it take: bao lâu
        what temperature | at what temperature: bao nhiêu độ
        how old | at what age | what age | which age | from what age | minimum age: bao nhiêu tuổi
        when | what time | at what time | what date | which day | how late: khi nào
        where | where can i | where do i | where should i | which office: ở đâu
        who | whom | which agency | which authority: ai
        how do i | how can i | how to | how should i | how do you | how do we: làm thế nào
        what step | what procedure | what process: thủ tục làm thế nào
        how | how does | how will: thế nào
        why: tại sao
        what | what does it mean: là gì
        which: nào
        what document | what paper | which document | which paper: hồ sơ cần giấy tờ gì
        what do i need: hồ sơ cần giấy tờ gì
        what do i bring | what should i bring: cần mang giấy tờ gì
        what should i do | what to do | what do i do | what can i do: phải làm gì
        what must i do: phải làm gì
        can i | can we | can you | may i | am i allowed | allowed | could i: có được không
        can someone: có được không
        is it legal | legal to | is it possible | possible to | eligible for: có được không
        do i need | do i need to | do i have to | must i | have to | required to: có phải không
        mandatory | compulsory | obligatory: bắt buộc không
        what happens | what happens if | what if | what will happen: thì sao
        who can | who eligible | who entitled | who qualifies: ai được
        """

    static let common = """
        day | working day: ngày
        week: tuần
        month | monthly: tháng
        year | annual | yearly: năm
        hour: giờ
        minute: phút
        million: triệu
        billion: tỷ
        thousand: nghìn
        dong | vnd: đồng
        dollar | usd: đô la
        percent | percentage: phần trăm
        maximum | max | at most | upper limit: tối đa
        minimum | at least | lowest: tối thiểu
        age | year old: tuổi
        under 18 | minor: chưa đủ 18 tuổi
        adult | grown up: người lớn
        child | children | kid: trẻ em
        my son | my daughter: con
        newborn | newborn baby: trẻ sơ sinh
        baby | infant | toddler: bé
        parent: cha mẹ
        father | dad: cha
        mother | mom | mum: mẹ
        grandparent: ông bà
        husband: chồng
        wife: vợ
        spouse | couple | husband and wife | married couple: vợ chồng
        sibling | brother | sister: anh chị em
        relative: người thân
        family: gia đình
        elderly | old people | senior citizen | older people: người cao tuổi
        disabled | disability | people with disabilities: khuyết tật
        poor household: hộ nghèo
        ethnic minority: dân tộc thiểu số
        *foreigner | *foreign national | *expat: người nước ngoài
        foreign | abroad | overseas: nước ngoài
        citizen: công dân
        company | employer | business | firm | enterprise: công ty
        worker | employee | staff: người lao động
        boss: sếp
        online | over internet: trực tuyến
        sunday: chủ nhật ngày nghỉ hằng tuần
        weekend: ngày nghỉ hằng tuần
        stranger | unknown person: người lạ
        mix | mixing: pha
        early | ahead of time: trước hạn
        under | below | less than | younger than: dưới
        above | more than | older than: trên
        degree celsius | temperature: nhiệt độ
        in person: trực tiếp
        website: trang web
        app: ứng dụng
        phone | *mobile phone | *cell phone | smartphone: điện thoại
        password: mật khẩu
        *deadline | *due date | time limit: thời hạn
        expire | expired | expiry | expiration date: hết hạn
        valid | validity: có giá trị
        extend | extension | extended: gia hạn
        free | free of charge | for free: miễn phí
        cost | price: giá
        fee | charge: lệ phí
        condition | requirement | criteria: điều kiện
        eligible | eligibility | qualify: điều kiện được hưởng
        right: quyền
        obligation | duty: nghĩa vụ
        *responsibility | responsible | liability: trách nhiệm
        benefit | allowance | entitlement: trợ cấp
        *subsidy | financial support | support: hỗ trợ
        rule | regulation | regulations: quy định
        *document | *paperwork | papers: giấy tờ
        dossier | application file: hồ sơ
        *application form: đơn
        form: mẫu đơn
        *procedure | formality: thủ tục
        lost | lose | losing | missing: mất
        stolen | steal | stole | theft: trộm cắp
        broken | damaged | torn: hỏng
        wrong | mistake | incorrect | error | mistaken: sai
        change | changing | switch: đổi
        correct | fix | amend | correction: sửa
        *renew | *renewal | renewing: đổi gia hạn
        replace | *replacement | *reissue | reissued | *duplicate: cấp lại
        *register | *registration | registered | registering | sign up: đăng ký
        cancel | *cancellation | cancelled: hủy
        *apply | *apply for | *applying | *application: nộp hồ sơ xin
        *submit | submission | file: nộp
        pay | paid | paying | *payment: trả tiền
        receive | received: nhận
        report: báo
        calculate | calculated | *calculation | compute: tính
        difference | different from | differ: khác nhau
        compare | comparison: so sánh
        police | policeman | police officer: công an
        court: tòa án
        lawyer | attorney: luật sư
        government | state: nhà nước
        commune | ward: xã phường
        district: huyện
        province: tỉnh
        hanoi | ha noi: hà nội
        saigon | ho chi minh city | hcmc: thành phố hồ chí minh
        neighbor | neighbour: hàng xóm
        landlord: chủ nhà
        tenant: người thuê nhà
        rent | renting | rental: thuê nhà
        house | home: nhà
        apartment | flat | condo | condominium: chung cư
        buy | bought | purchase | buying: mua
        sell | sold | selling: bán
        seller | vendor: người bán
        work | working | job: làm việc
        new: mới
        old: cũ
        online account: tài khoản trực tuyến
        i m fine | i fine | fine thank:
        in vietnam | by law | according to law:
        """
}
