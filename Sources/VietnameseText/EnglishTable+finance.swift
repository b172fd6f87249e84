extension EnglishTable {
    static let finance = """
        *tax | *taxation | taxed | taxable: thuế
        *income tax: thuế thu nhập
        *personal income tax | pit | tax on salary | salary tax: thuế thu nhập cá nhân
        *corporate income tax | *corporate tax | company tax: thuế thu nhập doanh nghiệp
        vat | *value added tax: thuế giá trị gia tăng
        vat rate | rate of vat: mức thuế suất thuế giá trị gia tăng
        *tax return | *tax finalization | tax finalisation | annual tax: quyết toán thuế
        *tax refund | overpaid tax | refund tax: hoàn thuế nộp thừa
        *tax code | tax number | tax identification number | tin: mã số thuế
        *tax declaration | declare tax | file tax | file taxes: khai thuế
        *tax exemption | *tax exempt | exempt from tax | tax free: miễn thuế
        tax late | late tax | late tax payment | pay tax late: chậm nộp thuế
        tax debt | owe tax: nợ thuế
        *tax rate | tax bracket: thuế suất bậc thuế
        *tax evasion | evade tax: trốn thuế
        *withholding tax | tax withheld | tax withholding: khấu trừ thuế
        *family deduction | personal deduction | family circumstance deduction: giảm trừ gia cảnh
        *deduction | deductible | deduct: giảm trừ khấu trừ
        *dependent | *dependant: người phụ thuộc
        *freelancer | *freelance | part timer: cộng tác viên làm thời vụ
        *registration fee | registration tax: lệ phí trước bạ
        *land tax | property tax: thuế sử dụng đất
        sell house tax | tax on selling house | tax when selling house: bán nhà đất nộp thuế
        selling only house | only house: bán căn nhà duy nhất
        household business | business household | family business: hộ kinh doanh
        *rental income | rent out house | renting out: cho thuê nhà
        *lottery | win lottery | lottery prize | jackpot: trúng số trúng thưởng
        *gift | gifted: quà tặng
        *remittance | send money home: tiền nước ngoài gửi về
        *invoice | *e invoice | *electronic invoice | vat invoice | *receipt: hóa đơn điện tử
        *revenue | turnover: doanh thu
        *profit | earnings: lợi nhuận thu nhập
        income: thu nhập
        bank: ngân hàng
        *bank account | account: tài khoản ngân hàng
        *savings account | *saving account | savings | saving book | savings book: sổ tiết kiệm
        *deposit | deposited: tiền gửi
        *term deposit | fixed deposit: tiền gửi có kỳ hạn
        withdraw early | early withdrawal | withdraw before maturity | before maturity: rút trước hạn
        *withdraw | *withdrawal | withdrawing | take out money: rút tiền
        *cash: tiền mặt
        money: tiền
        *deposit insurance: bảo hiểm tiền gửi
        *bankrupt | *bankruptcy | goes bankrupt | bank fails | bank collapses: phá sản
        *interest rate | interest: lãi suất
        fixed rate | fixed interest rate: lãi suất cố định
        floating rate | variable rate: lãi suất thả nổi
        *loan | *borrow | *borrowing | borrowed | *mortgage: vay
        *bank loan: vay ngân hàng
        home loan | housing loan | house loan: vay mua nhà
        repay loan early | early repayment | pay off loan early | prepayment: trả nợ trước hạn
        late payment | overdue payment | overdue | late repayment: trả nợ trễ hạn quá hạn
        *bad debt | non performing loan: nợ xấu
        *credit history | *credit score | credit report | cic: lịch sử tín dụng cic
        *debt: nợ
        *debt collector | debt collection | collect debt: đòi nợ
        loan app | online loan | app loan: vay tiền qua app
        guarantor | collateral: tài sản bảo đảm
        *credit card | visa card | visa credit card: thẻ tín dụng
        *debit card | *atm card | bank card | card: thẻ ngân hàng
        atm | cash machine: máy atm
        swallowed my card | atm ate my card | card swallowed | kept my card: nuốt thẻ
        minimum payment | pay minimum: trả số tiền tối thiểu
        credit limit | limit: hạn mức
        cash advance | withdraw cash credit card: rút tiền mặt thẻ tín dụng
        card statement | statement: sao kê
        balance: số dư
        transaction: giao dịch
        strange transaction | unauthorized transaction | unknown charge: giao dịch lạ
        *bank transfer | *money transfer | transfer money | *transfer | transferred: chuyển khoản
        wire: chuyển khoản
        wrong account | transferred to wrong account | wrong transfer: chuyển nhầm tiền
        transfer to wrong person | money to wrong account: chuyển nhầm tiền cho người khác
        *exchange rate | foreign currency | currency: tỷ giá ngoại tệ
        *e wallet | *digital wallet | electronic wallet: ví điện tử
        *biometric | *biometrics | face scan | facial scan | *face authentication: sinh trắc học
        *qr code: mã qr
        otp: mã otp
        pin: mã pin
        sell bank account | rent bank account: cho thuê bán tài khoản ngân hàng
        online scam | transfer scam | scammed into transferring: bị lừa chuyển tiền
        *phishing | fake police call: lừa đảo gọi điện
        *stock | *shares | *share | *securities | stock market: cổ phiếu chứng khoán
        *dividend: cổ tức
        bond: trái phiếu
        *invest | *investment | investing: đầu tư
        gold: vàng
        bitcoin | *cryptocurrency | crypto | virtual currency: tiền ảo
        *insurance: bảo hiểm
        *social insurance: bảo hiểm xã hội
        voluntary social insurance: bảo hiểm xã hội tự nguyện
        *social insurance contribution | insurance contribution: mức đóng bảo hiểm xã hội
        *lump sum | lump sum social insurance: rút bảo hiểm xã hội một lần
        one time social insurance: rút bảo hiểm xã hội một lần
        withdraw social insurance: rút bảo hiểm xã hội một lần
        *unemployment insurance: bảo hiểm thất nghiệp
        *unemployment benefit | *unemployment allowance | unemployment pay: trợ cấp thất nghiệp
        *unemployed | *unemployment | lost my job: thất nghiệp
        *life insurance: bảo hiểm nhân thọ
        motorbike insurance | compulsory insurance | vehicle insurance: bảo hiểm bắt buộc xe máy
        car insurance | motor insurance: bảo hiểm xe ô tô
        insurance premium | premium: phí bảo hiểm
        *insurance claim | claim insurance: yêu cầu bảo hiểm bồi thường
        *pension | retirement pension: lương hưu
        *retire | *retirement | *retirement age: nghỉ hưu
        *funeral allowance | funeral cost: mai táng phí
        *sick leave | sick pay | sickness benefit: nghỉ ốm
        sick child leave | leave for sick child: nghỉ chăm con ốm
        top up | topped up | topping up | reload: nạp tiền
        declined | rejected transaction | payment failed | transfer failed: giao dịch bị từ chối
        pending | still pending | on hold: giao dịch đang chờ xử lý
        *cheque | check deposit: séc
        *direct debit | standing order | automatic payment: ủy nhiệm chi trả tự động
        contactless | tap to pay: thanh toán không tiếp xúc
        virtual card: thẻ ảo
        activate card | activate my card | activate: kích hoạt thẻ
        block card | freeze card | freeze account | blocked card: khóa thẻ
        charged twice | double charge | extra charge | overcharged: bị trừ tiền hai lần
        *chargeback | dispute charge | dispute: khiếu nại giao dịch tra soát
        verify identity | verify my identity | identity verification: xác minh danh tính
        bill | electricity bill | pay bill: hóa đơn thanh toán
        *spending | expense | expenses: chi tiêu
        *overdraft: thấu chi
        *instalment | *installment | pay in installments: trả góp
        *salary account | checking account | current account: tài khoản thanh toán
        bank branch | branch: chi nhánh ngân hàng
        *accounting | *accountant: kế toán
        *budget: ngân sách
        *stamp duty: lệ phí trước bạ
        *business license tax | license fee: lệ phí môn bài
        *e commerce | online seller | sell online | selling online: bán hàng qua mạng
        """
}
