#include "store/copy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <compare>
#include <stdexcept>

namespace bihuan {
namespace {

constexpr std::int64_t page_rows = 500;
constexpr std::size_t values_together = 600;  // bound to one statement that adds many rows

constexpr Sql list_columns{"copy.columns", R"sql(
    select m.name as table_name, p.name as column_name, lower(p.type) as column_type, p.pk as key_place
      from sqlite_master m join pragma_table_info(m.name) p
     where m.type = 'table' and m.sql not like 'create virtual%' and m.name not like 'sqlite~_%' escape '~'
     order by m.name, p.name)sql",
                           R"sql(
    select c.table_name, c.column_name, c.data_type as column_type, coalesce(k.ordinal_position, 0) as key_place
      from information_schema.columns c
      join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
      left join information_schema.table_constraints p
        on p.table_schema = c.table_schema and p.table_name = c.table_name and p.constraint_type = 'PRIMARY KEY'
      left join information_schema.key_column_usage k
        on k.constraint_name = p.constraint_name and k.table_schema = p.table_schema
       and k.table_name = c.table_name and k.column_name = c.column_name
     where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
     order by c.table_name, c.column_name)sql"};

enum class Kind { whole, real, text };
struct TableColumn {
    std::string name;
    Kind kind = Kind::text;
    std::int64_t key_place = 0;
    bool operator==(const TableColumn&) const = default;
};
using TableColumns = std::vector<TableColumn>;
using Cell = std::optional<std::string>;  // whole and real numbers in one canonical form
using Cells = std::vector<Cell>;

Kind kind_of(const std::string& type) {
    if (type == "bigint" || type == "smallint" || type == "integer") return Kind::whole;
    if (type.starts_with("double") || type == "real") return Kind::real;
    if (type == "text") return Kind::text;
    throw std::runtime_error{"a column of type " + type + " cannot be moved"};
}

struct Table {
    std::string name;
    TableColumns columns;
    std::vector<std::size_t> keys;  // places in `columns`, in the key's order
    bool operator==(const Table&) const = default;
};

// The module tables; not the migrator's and the outbox's own, which belong to the store.
std::vector<Table> tables_of(Store& store, const std::vector<std::string_view>& left_out) {
    std::vector<Table> out;
    store.read(system_actor(), [&](Unit& unit) {
        unit.each(list_columns, {}, [&](const Row& row) {
            const auto name = row.text("table_name");
            const bool is_index =
                std::ranges::any_of(left_out, [&](std::string_view one) { return name.starts_with(one); });
            if (name == "migration" || name == "outbox" || is_index) return;
            if (out.empty() || out.back().name != name) out.push_back({.name = name});
            out.back().columns.push_back(
                {row.text("column_name"), kind_of(row.text("column_type")), row.integer("key_place")});
        });
        return 0;
    });
    for (auto& table : out) {
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (table.columns[i].key_place > 0) table.keys.push_back(i);
        if (table.keys.empty()) throw std::runtime_error{"table " + table.name + " has no primary key"};
        std::ranges::sort(table.keys, {}, [&](std::size_t i) { return table.columns[i].key_place; });
    }
    return out;
}

std::strong_ordering compare(const Table& table, const Cells& a, const Cells& b) {
    for (const auto i : table.keys) {
        if (table.columns[i].kind != Kind::whole) {
            if (const auto order = *a[i] <=> *b[i]; order != 0) return order;
            continue;
        }
        const auto number = [](const std::string& text) {
            std::int64_t n = 0;
            std::from_chars(text.data(), text.data() + text.size(), n);
            return n;
        };
        if (const auto order = number(*a[i]) <=> number(*b[i]); order != 0) return order;
    }
    return std::strong_ordering::equal;
}

// The texts of a table's statements on one engine. Every value is bound as text, so that one prepared
// statement serves whatever is null.
class Statements {
  public:
    Statements(const Table& table, bool is_postgres) : table_{table}, is_postgres_{is_postgres} {
        std::string names, values, sets, read;
        const bool has_real = std::ranges::any_of(
            table.columns, [](const TableColumn& column) { return column.kind == Kind::real; });
        together_ = has_real ? 1 : std::max<std::size_t>(1, values_together / table.columns.size());
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const auto& name = table.columns[i].name;
            names += (i ? ", " : "") + name;
            read += (i ? ", " : "") + selected(i);
            values += (i ? ", " : "") + bound(i);
            if (table.columns[i].key_place == 0) sets += (sets.empty() ? "" : ", ") + name + " = " + bound(i);
        }
        std::string order, where, key_names, key_values;
        for (const auto i : table.keys) {
            const auto ordered = table.columns[i].name + collation(i);
            order += (order.empty() ? "" : ", ") + ordered;
            key_values += (key_values.empty() ? "" : ", ") + bound(i);
            where += (where.empty() ? "" : " and ") + table.columns[i].name + " = " + bound(i);
        }
        const auto select = fmt::format("select {} from {}", read, table.name);
        const auto end = fmt::format(" order by {} limit {}", order, page_rows);
        first_ = select + end;
        next_ = fmt::format("{} where ({}) > ({}){}", select, order, key_values, end);
        insert_ = fmt::format("insert into {} ({}) values ({})", table.name, names, values);
        insert_together_ = fmt::format("insert into {} ({}) values ", table.name, names);
        for (std::size_t k = 0; k < together_; ++k) {
            std::string row;
            for (std::size_t i = 0; i < table.columns.size(); ++i) {
                names_together_.push_back(fmt::format("{}_of_{}", table.columns[i].name, k));
                row += (i ? ", " : "") + bound(i, names_together_.back());
            }
            insert_together_ += fmt::format("{}({})", k ? ", " : "", row);
        }
        update_ = sets.empty() ? "" : fmt::format("update {} set {} where {}", table.name, sets, where);
        remove_ = fmt::format("delete from {} where {}", table.name, where);
    }

    std::vector<Cells> page(Unit& unit, const std::optional<Cells>& after) const {
        return unit.all({"copy.page", after ? next_ : first_}, after ? key(*after) : Binds{},
                        [&](const Row& row) { return read(row); });
    }
    // Many rows a statement: the way to the other engine and back takes longer than a row.
    void add(Unit& unit, std::span<const Cells* const> rows) const {
        for (; rows.size() >= together_; rows = rows.subspan(together_)) {
            Binds binds;
            for (std::size_t k = 0; k < together_; ++k)
                for (std::size_t i = 0; i < rows[k]->size(); ++i)
                    bind(binds, i, *rows[k], names_together_[k * rows[k]->size() + i]);
            unit.run({"copy.add_together", insert_together_}, binds);
        }
        for (const auto* row : rows) unit.run({"copy.add", insert_}, all(*row));
    }
    void change(Unit& unit, const Cells& row) const { unit.run({"copy.change", update_}, all(row)); }
    void remove(Unit& unit, const Cells& row) const { unit.run({"copy.remove", remove_}, key(row)); }

  private:
    std::string bound(std::size_t i) const { return bound(i, table_.columns[i].name); }
    std::string bound(std::size_t i, const std::string& name) const {
        switch (table_.columns[i].kind) {
            case Kind::whole:
                return "cast(:" + name + " as bigint)";
            case Kind::real:
                return ":" + name;
            default:
                return "cast(:" + name + " as text)";
        }
    }
    // SQLite says real numbers with 15 digits unless asked for all.
    std::string selected(std::size_t i) const {
        const auto& name = table_.columns[i].name;
        if (is_postgres_ || table_.columns[i].kind != Kind::real) return name;
        return fmt::format("case when {0} is not null then printf('%!.17g', {0}) end as {0}", name);
    }
    // Both engines in the order of bytes.
    std::string collation(std::size_t i) const {
        return is_postgres_ && table_.columns[i].kind == Kind::text ? " collate \"C\"" : "";
    }
    Cells read(const Row& row) const {
        Cells cells;
        for (const auto& column : table_.columns) {
            if (row.is_null(column.name))
                cells.emplace_back();
            else if (column.kind == Kind::real)
                cells.emplace_back(fmt::format("{:.17g}", row.real(column.name)));
            else
                cells.emplace_back(row.text(column.name));
        }
        return cells;
    }
    Binds all(const Cells& row) const {
        Binds binds;
        for (std::size_t i = 0; i < row.size(); ++i) bind(binds, i, row);
        return binds;
    }
    Binds key(const Cells& row) const {
        Binds binds;
        for (const auto i : table_.keys) bind(binds, i, row);
        return binds;
    }
    void bind(Binds& binds, std::size_t i, const Cells& row) const {
        bind(binds, i, row, table_.columns[i].name);
    }
    void bind(Binds& binds, std::size_t i, const Cells& row, std::string_view name) const {
        if (!row[i])
            binds.emplace_back(name, nullptr);
        else if (table_.columns[i].kind == Kind::real)
            binds.emplace_back(name, std::stod(*row[i]));
        else
            binds.emplace_back(name, *row[i]);
    }

    const Table& table_;
    const bool is_postgres_;
    std::size_t together_ = 1;  // rows
    std::vector<std::string> names_together_;
    std::string first_, next_, insert_, insert_together_, update_, remove_;
};

struct Changes {
    std::vector<const Cells*> added, changed, removed;
};

// Both pages up to where the shorter-reaching one ends; what comes behind is left for the next.
Changes compare_pages(const Table& table, const std::vector<Cells>& here, const std::vector<Cells>& there) {
    Changes out;
    std::size_t i = 0, j = 0;
    while (i < here.size() || j < there.size()) {
        const auto order = i == here.size()    ? std::strong_ordering::greater
                           : j == there.size() ? std::strong_ordering::less
                                               : compare(table, here[i], there[j]);
        if (order < 0) {
            out.added.push_back(&here[i++]);
        } else if (order > 0) {
            out.removed.push_back(&there[j++]);
        } else {
            if (here[i] != there[j]) out.changed.push_back(&here[i]);
            ++i, ++j;
        }
    }
    return out;
}

std::string key_text(const Table& table, const Cells& row) {
    std::string out;
    for (const auto i : table.keys) out += (out.empty() ? "" : " ") + *row[i];
    return out;
}

class Copy {
  public:
    Copy(Store& from, Store& to, const CopyOptions& options) : from_{from}, to_{to}, options_{options} {}

    CopyCount table(const Table& table) {
        const auto is_postgres = [](Store& store) {
            return store.read(system_actor(), [](Unit& unit) { return unit.is_postgres(); });
        };
        const Statements here{table, is_postgres(from_)}, there{table, is_postgres(to_)};
        CopyCount count;
        std::optional<Cells> after;
        for (;;) {
            auto mine = page(from_, here, after), theirs = page(to_, there, after);
            const bool is_mine_full = std::ssize(mine) == page_rows,
                       is_theirs_full = std::ssize(theirs) == page_rows;
            // The end of a full page bounds what can be compared.
            std::optional<Cells> until;
            if (is_mine_full) until = mine.back();
            if (is_theirs_full && (!until || compare(table, theirs.back(), *until) < 0))
                until = theirs.back();
            if (until) {
                const auto is_behind = [&](const Cells& row) { return compare(table, row, *until) > 0; };
                std::erase_if(mine, is_behind);
                std::erase_if(theirs, is_behind);
            }
            const auto changes = compare_pages(table, mine, theirs);
            count.rows += std::ssize(mine);
            count.added += std::ssize(changes.added);
            count.changed += std::ssize(changes.changed);
            count.removed += std::ssize(changes.removed);
            say(table, changes);
            if (!options_.is_comparison) write(table, there, changes);
            if (options_.progress) options_.progress(table.name, count);
            if (!until) return count;
            after = std::move(until);
        }
    }

  private:
    static std::vector<Cells> page(Store& store, const Statements& statements,
                                   const std::optional<Cells>& after) {
        return store.read(system_actor(), [&](Unit& unit) { return statements.page(unit, after); });
    }
    void say(const Table& table, const Changes& changes) const {
        if (!options_.differs) return;
        for (const auto* row : changes.added) options_.differs(table.name, key_text(table, *row), "missing");
        for (const auto* row : changes.changed)
            options_.differs(table.name, key_text(table, *row), "different");
        for (const auto* row : changes.removed)
            options_.differs(table.name, key_text(table, *row), "too many");
    }
    void write(const Table& table, const Statements& there, const Changes& changes) {
        if (changes.added.empty() && changes.changed.empty() && changes.removed.empty()) return;
        std::vector<std::int64_t> leaving, arrived;
        if (table.name == options_.watched) {
            const auto note = [&](std::vector<std::int64_t>& ids, const std::vector<const Cells*>& rows) {
                for (const auto* row : rows) ids.push_back(std::stoll(*(*row)[table.keys.front()]));
            };
            note(leaving, changes.changed), note(leaving, changes.removed);
            note(arrived, changes.added), note(arrived, changes.changed);
        }
        const auto done = to_.write(system_actor(), [&](Unit& unit) -> Done {
            if (!leaving.empty()) options_.leaving(unit, leaving);
            for (const auto* row : changes.removed) there.remove(unit, *row);
            for (const auto* row : changes.changed) there.change(unit, *row);
            there.add(unit, changes.added);
            if (!arrived.empty()) options_.arrived(unit, arrived);
            return {};
        });
        if (!done) throw std::runtime_error{std::string{done.error().kind.code}};
    }

    Store& from_;
    Store& to_;
    const CopyOptions& options_;
};

}  // namespace

CopyCount copy_store(Store& from, Store& to, const CopyOptions& options) {
    const auto tables = tables_of(from, options.left_out);
    const auto theirs = tables_of(to, options.left_out);
    for (const auto& table : tables)
        if (std::ranges::find(theirs, table) == theirs.end())
            throw std::runtime_error{"table " + table.name + " is not the same in both stores"};
    CopyCount all;
    for (const auto& table : tables) {
        const auto one = Copy{from, to, options}.table(table);
        all.rows += one.rows, all.added += one.added, all.changed += one.changed, all.removed += one.removed;
    }
    return all;
}

}  // namespace bihuan
