#include "gateway/export_tickets.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <array>
#include <fstream>
#include <memory>
#include <unordered_map>

#include "base/crypto.hpp"
#include "base/csv.hpp"
#include "gateway/commands.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"

namespace bihuan::gateway {
namespace {

using Cells = std::vector<std::string>;

struct Column {
    std::string_view zh, en;
    double width;
};
constexpr std::array columns{Column{"工单号", "Code", 18},
                             Column{"标题", "Title", 50},
                             Column{"状态", "State", 12},
                             Column{"优先级", "Priority", 10},
                             Column{"类别", "Category", 20},
                             Column{"渠道", "Channel", 12},
                             Column{"客户", "Customer", 14},
                             Column{"机构", "Unit", 20},
                             Column{"首问责任人", "Owner", 14},
                             Column{"处理人", "Handler", 14},
                             Column{"标签", "Tags", 20},
                             Column{"受理时间", "Opened (UTC)", 24},
                             Column{"更新时间", "Updated (UTC)", 24}};
constexpr std::array<std::string_view, 14> states_zh{"已提交", "已受理", "已派单", "处理中", "等待中",
                                                     "已解决", "已反馈", "待评价", "已评价", "已结单",
                                                     "已归档", "已取消", "已拒绝", "已合并"};
constexpr std::array<std::string_view, 4> priorities_zh{"低", "普通", "高", "紧急"};

// Names of categories and units, each asked for once.
class Names {
  public:
    Names(Store& store, const Actor& actor) : store_{store}, actor_{actor}, is_zh_{actor.locale != "en"} {}
    bool is_zh() const { return is_zh_; }
    std::string category(standard::CategoryId id) {
        return named(categories_, id.number, [&](Unit& unit) { return pick(standard::category(unit, id)); });
    }
    std::string organization(identity::OrganizationId id) {
        return named(units_, id.number, [&](Unit& unit) { return pick(identity::organization(unit, id)); });
    }

  private:
    template <class Thing>
    std::string pick(const std::optional<Thing>& thing) const {
        return !thing ? std::string{} : is_zh_ ? thing->name_zh : thing->name_en;
    }
    template <class Ask>
    std::string named(std::unordered_map<std::int64_t, std::string>& known, std::int64_t id, Ask ask) {
        const auto found = known.find(id);
        if (found != known.end()) return found->second;
        auto name = store_.read(actor_, ask);
        known.emplace(id, name);
        return name;
    }
    Store& store_;
    const Actor& actor_;
    bool is_zh_;
    std::unordered_map<std::int64_t, std::string> categories_, units_;
};

Cells header(bool is_zh) {
    Cells out;
    for (const auto& column : columns) out.emplace_back(is_zh ? column.zh : column.en);
    return out;
}

Cells cells_of(const ticket::ExportRow& row, Names& names) {
    const auto& t = row.ticket;
    const auto word = [&](std::string_view zh, std::string_view code) {
        return std::string{names.is_zh() ? zh : code};
    };
    return {t.code,
            t.title,
            word(states_zh.at(static_cast<std::size_t>(t.state)), to_text(t.state)),
            word(priorities_zh.at(static_cast<std::size_t>(t.priority)), to_text(t.priority)),
            names.category(t.category_id),
            t.channel,
            row.customer_name,
            names.organization(t.organization_id),
            row.owner_name,
            row.handler_name,
            fmt::format("{}", fmt::join(t.tags, ", ")),
            to_iso(t.opened_at),
            to_iso(t.updated_at)};
}

Result<std::int64_t> write_csv(Store& store, const Actor& actor, const ticket::TicketFilter& filter,
                               const std::string& path) {
    std::ofstream out{path, std::ios::binary};
    Names names{store, actor};
    out << "\xEF\xBB\xBF" << csv_line(header(names.is_zh()));
    TRY(const auto rows, ticket::each_ticket(store, actor, filter, [&](const ticket::ExportRow& row) {
            out << csv_line(cells_of(row, names));
        }));
    out.close();
    if (!out) throw std::runtime_error("cannot write " + path);
    return rows;
}

Result<std::int64_t> write_xlsx(Store& store, const Actor& actor, const ticket::TicketFilter& filter,
                                const std::string& path, const std::filesystem::path& folder) {
    auto temporary = folder.string();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;  // a row is written out when the next begins
    options.tmpdir = temporary.data();
    auto* book = workbook_new_opt(path.c_str(), &options);
    if (book == nullptr) throw std::runtime_error("cannot write " + path);
    auto* sheet = workbook_add_worksheet(book, nullptr);
    auto* bold = workbook_add_format(book);
    format_set_bold(bold);
    Names names{store, actor};
    for (std::size_t i = 0; i < columns.size(); ++i)
        worksheet_set_column(sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), columns.at(i).width,
                             nullptr);
    lxw_row_t line = 0;
    const auto write = [&](const Cells& cells, lxw_format* format) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            worksheet_write_string(sheet, line, static_cast<lxw_col_t>(i), cells[i].c_str(), format);
        ++line;
    };
    worksheet_freeze_panes(sheet, 1, 1);
    write(header(names.is_zh()), bold);
    auto rows = ticket::each_ticket(
        store, actor, filter, [&](const ticket::ExportRow& row) { write(cells_of(row, names), nullptr); });
    worksheet_autofilter(sheet, 0, 0, line == 0 ? 0 : line - 1, static_cast<lxw_col_t>(columns.size() - 1));
    if (workbook_close(book) != LXW_NO_ERROR) throw std::runtime_error("cannot write " + path);
    return rows;
}

}  // namespace

Result<std::string> export_tickets(Store& store, const Actor& actor, const ticket::TicketFilter& filter,
                                   std::string_view format, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    const auto path = (folder / fmt::format("export-{}.{}", random_token(9), format)).string();
    auto rows = format == "xlsx" ? write_xlsx(store, actor, filter, path, folder)
                                 : write_csv(store, actor, filter, path);
    if (!rows) {
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
        return std::unexpected{std::move(rows).error()};
    }
    return path;
}

int export_to(Store& store, const std::string& file, const std::filesystem::path& temporary) {
    const std::string_view format = file.ends_with(".xlsx") ? "xlsx" : "csv";
    const auto done = export_tickets(store, system_actor(), {}, format, temporary);
    if (!done) {
        fmt::print(stderr, "bihuan: {}\n", done.error().kind.code);
        return 1;
    }
    std::filesystem::copy_file(*done, file, std::filesystem::copy_options::overwrite_existing);
    std::filesystem::remove(*done);
    fmt::print("wrote {}\n", file);
    return 0;
}

}  // namespace bihuan::gateway
