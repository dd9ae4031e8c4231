#include "gateway/intake_sheet.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/crypto.hpp"

namespace bihuan::gateway {
namespace {

struct SheetColumn {
    std::string code, title;  // the code is what an import reads, in a hidden row
    double width = 14;
};

struct Book {
    lxw_workbook* file = nullptr;
    lxw_format *head = nullptr, *cell = nullptr, *moment = nullptr, *day = nullptr, *hour = nullptr,
               *number = nullptr, *bold = nullptr, *wrapped = nullptr;

    explicit Book(const std::string& path) : file{workbook_new(path.c_str())} {
        if (file == nullptr) throw std::runtime_error("cannot write " + path);
        const auto made = [&](const char* number_format) {
            auto* out = workbook_add_format(file);
            format_set_border(out, LXW_BORDER_THIN);
            format_set_text_wrap(out);
            format_set_align(out, LXW_ALIGN_VERTICAL_TOP);
            if (number_format != nullptr) format_set_num_format(out, number_format);
            return out;
        };
        cell = made("@");  // text: a number keeps its leading zeros
        moment = made("yyyy-mm-dd hh:mm");
        day = made("yyyy-mm-dd");
        hour = made("hh:mm");
        number = made("@");
        format_set_bg_color(number, 0xF0F0F0);
        head = made(nullptr);
        format_set_bold(head);
        format_set_bg_color(head, 0xDDE6F2);
        bold = workbook_add_format(file);
        format_set_bold(bold);
        wrapped = workbook_add_format(file);
        format_set_text_wrap(wrapped);
        format_set_align(wrapped, LXW_ALIGN_VERTICAL_TOP);
    }
};

std::string sheet_number() {
    constexpr std::string_view letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";  // none that look alike
    std::string out;
    for (int i = 0; i < 8; ++i) out += letters[random_number() % letters.size()];
    return out;
}

std::string both(std::string_view zh, std::string_view en) { return fmt::format("{} {}", zh, en); }

std::vector<SheetColumn> columns_of(const IntakeSheet& sheet) {
    std::vector<SheetColumn> out{
        {"entry_key", "登记号\nEntry no.", 15},        {"taken_at", "受理时间 *\nTaken at", 16},
        {"taken_by", "受理人 *\nTaken by", 10},        {"channel", "渠道 *\nChannel", 14},
        {"customer_name", "客户姓名 *\nCustomer", 12}, {"phone", "联系电话 *\nPhone", 14},
        {"service_type", "服务 *\nService", 24},       {"wanted_day", "期望日期\nWanted day", 12},
        {"wanted_time", "期望时间\nTime", 8},          {"place", "网点或区域\nPlace or district", 16}};
    // An item of several services is one column. The number to call is asked for already.
    for (const auto& type : sheet.types)
        for (const auto& item : type.items) {
            const auto code = "data." + item.code;
            if (item.code != "contact" && std::ranges::find(out, code, &SheetColumn::code) == out.end())
                out.push_back({code, fmt::format("{}\n{}", item.name_zh, item.name_en), 18});
        }
    out.push_back({"remarks", "备注\nRemarks", 20});
    return out;
}

// The words that cells offer to choose from; an import reads what stands before the first blank.
std::string list_of(lxw_worksheet* lists, lxw_col_t column, const std::string& title,
                    const std::vector<std::string>& words, lxw_format* bold) {
    worksheet_set_column(lists, column, column, 40, nullptr);
    worksheet_write_string(lists, 0, column, title.c_str(), bold);
    for (std::size_t i = 0; i < words.size(); ++i)
        worksheet_write_string(lists, static_cast<lxw_row_t>(i + 1), column, words[i].c_str(), nullptr);
    return fmt::format("='名单 Lists'!${0}$2:${0}${1}", static_cast<char>('A' + column),
                       std::max<std::size_t>(words.size(), 1) + 1);
}

void offer(lxw_worksheet* main, lxw_col_t column, lxw_row_t last, std::string range, bool is_free) {
    std::string title = "请选择 Choose";
    std::string message =
        is_free ? "营业厅服务请选网点；上门服务可写区域。Counter: choose a place. Visit: a district."
                : "请从列表中选择。Choose one of the list.";
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    rule.value_formula = range.data();
    // A district may be anything; everything else is one of the list.
    rule.error_type = is_free ? LXW_VALIDATION_ERROR_TYPE_INFORMATION : LXW_VALIDATION_ERROR_TYPE_STOP;
    rule.error_title = title.data();
    rule.error_message = message.data();
    worksheet_data_validation_range(main, 2, column, last, column, &rule);
}

void ask_time(lxw_worksheet* main, lxw_col_t column, lxw_row_t last, bool is_hour) {
    std::string title = "时间 Time";
    std::string message =
        is_hour ? "例如 14:30。For example 14:30."
                : "例如 2026-03-02；受理时间带时刻：2026-03-02 09:05。For example 2026-03-02 09:05.";
    lxw_data_validation rule{};
    rule.validate = is_hour ? LXW_VALIDATION_TYPE_TIME : LXW_VALIDATION_TYPE_DATE;
    rule.criteria = is_hour ? LXW_VALIDATION_CRITERIA_BETWEEN : LXW_VALIDATION_CRITERIA_GREATER_THAN;
    rule.minimum_datetime = {0, 0, 0, 0, 0, 0};
    rule.maximum_datetime = {0, 0, 0, 23, 59, 59};
    rule.value_datetime = {2020, 1, 1, 0, 0, 0};
    rule.error_title = title.data();
    rule.error_message = message.data();
    worksheet_data_validation_range(main, 2, column, last, column, &rule);
}

void explain(Book& book, std::string_view number) {
    auto* sheet = workbook_add_worksheet(book.file, "说明 Help");
    worksheet_set_column(sheet, 0, 0, 60, nullptr);
    worksheet_set_column(sheet, 1, 1, 60, nullptr);
    const std::array<std::array<std::string, 2>, 9> lines{{
        {"应急登记表说明", "About the intake sheet"},
        {"系统不能写入时，在此逐行登记预约；一行一笔，带 * 的必填。",
         "While the system cannot be written to, take bookings here: one row each; columns with * are "
         "required."},
        {"登记号已预先写好，不要改动或重复使用：同一登记号只会导入一次。",
         "Entry numbers are there already; do not change or reuse them: an entry comes in once."},
        {"受理时间写客户提出预约的时间（如 2026-03-02 09:05），导入时按它的先后安排。",
         "Taken at: when the customer asked (2026-03-02 09:05); the import serves them in this order."},
        {"服务、渠道、网点从列表选择；上门服务可在“网点或区域”写区域。",
         "Choose service, channel and place from the lists; for a visit the district may be written "
         "instead."},
        {"期望日期与时间留空表示未约定，导入时再为客户选择。",
         "Leave wanted day and time empty where none was agreed; it is chosen at the import."},
        {"恢复后在“应急登记”页导入本文件：先试算，再处理重复与冲突，最后导入。",
         "Afterwards import this file on the page Outage intake: try it, settle duplicates and conflicts, "
         "import."},
        {"本表含客户信息：妥善保管，导入核对后销毁纸质与电子副本。",
         "This sheet holds personal data: keep it safe, and destroy paper and copies once it is imported."},
        {fmt::format("本表编号：{}。每份表只由一人填写；他人请另行下载。", number),
         fmt::format("Number of this sheet: {}. One person fills it in; others download their own.", number)},
    }};
    for (std::size_t i = 0; i < lines.size(); ++i)
        for (std::size_t k = 0; k < 2; ++k)
            worksheet_write_string(sheet, static_cast<lxw_row_t>(i), static_cast<lxw_col_t>(k),
                                   lines.at(i).at(k).c_str(), i == 0 ? book.bold : book.wrapped);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);
    worksheet_fit_to_pages(sheet, 1, 0);
}

void set_up_print(lxw_worksheet* main, std::string_view number) {
    worksheet_set_landscape(main);
    worksheet_set_paper(main, 9);  // A4
    worksheet_fit_to_pages(main, 1, 0);
    worksheet_repeat_rows(main, 0, 0);
    worksheet_set_margins(main, 0.3, 0.3, 0.5, 0.5);
    worksheet_set_footer(main, fmt::format("&L应急登记表 {} Intake sheet&R&P / &N", number).c_str());
}

}  // namespace

std::string write_intake_sheet(const IntakeSheet& sheet, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    auto path = (folder / fmt::format("intake-{}.xlsx", random_token(9))).string();
    const auto number = sheet_number();
    const auto columns = columns_of(sheet);
    const auto last = static_cast<lxw_row_t>(sheet.rows + 1);
    Book book{path};
    auto* main = workbook_add_worksheet(book.file, "登记 Intake");
    explain(book, number);
    auto* lists = workbook_add_worksheet(book.file, "名单 Lists");
    std::vector<std::string> types, channels;
    for (const auto& one : sheet.types)
        types.push_back(fmt::format("{} {}", one.code, both(one.name_zh, one.name_en)));
    for (const auto& one : sheet.channels)
        channels.push_back(fmt::format("{} {}", one.code, both(one.name_zh, one.name_en)));
    const auto type_range = list_of(lists, 0, "服务 Service", types, book.bold);
    const auto channel_range = list_of(lists, 1, "渠道 Channel", channels, book.bold);
    const auto place_range = list_of(lists, 2, "网点 Place", sheet.places, book.bold);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        const auto& one = columns[i];
        auto* format = one.code == "entry_key"     ? book.number
                       : one.code == "taken_at"    ? book.moment
                       : one.code == "wanted_day"  ? book.day
                       : one.code == "wanted_time" ? book.hour
                                                   : book.cell;
        worksheet_set_column(main, column, column, one.width, nullptr);
        worksheet_write_string(main, 0, column, one.title.c_str(), book.head);
        worksheet_write_string(main, 1, column, one.code.c_str(), nullptr);
        for (lxw_row_t row = 2; row <= last; ++row) worksheet_write_blank(main, row, column, format);
        if (one.code == "service_type") offer(main, column, last, type_range, false);
        if (one.code == "channel") offer(main, column, last, channel_range, false);
        if (one.code == "place") offer(main, column, last, place_range, true);
        if (one.code == "taken_at" || one.code == "wanted_day") ask_time(main, column, last, false);
        if (one.code == "wanted_time") ask_time(main, column, last, true);
    }
    for (lxw_row_t row = 2; row <= last; ++row)
        worksheet_write_string(main, row, 0, fmt::format("{}-{:03}", number, row - 1).c_str(), book.number);
    worksheet_set_row(main, 0, 32, nullptr);
    lxw_row_col_options hidden{};
    hidden.hidden = LXW_TRUE;
    worksheet_set_row_opt(main, 1, LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
    worksheet_freeze_panes(main, 2, 1);
    set_up_print(main, number);
    if (workbook_close(book.file) != LXW_NO_ERROR) throw std::runtime_error("cannot write " + path);
    return path;
}

}  // namespace bihuan::gateway
