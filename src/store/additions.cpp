#include "store/additions.hpp"

#include <algorithm>

#include "store/session.hpp"
#include "store/statistics.hpp"

namespace bihuan {

void Additions::add(const Sql& sql, const Binds& keys, const Amounts& amounts) {
    std::string row{sql.name};
    for (const auto& key : keys) {
        const auto* text = std::get_if<std::string>(&key.value);
        const auto* number = std::get_if<std::int64_t>(&key.value);
        must(text != nullptr || number != nullptr);
        row += '\n' + (text != nullptr ? *text : std::to_string(*number));
    }
    add(row, {sql, keys, amounts});
}

void Additions::add(const Additions& others) {
    for (const auto& [row, addition] : others.by_row_) add(row, addition);
}

void Additions::add(const std::string& row, const Addition& addition) {
    const auto [at, is_new] = by_row_.try_emplace(row, addition);
    if (is_new) return;
    auto& amounts = at->second.amounts;
    must(amounts.size() == addition.amounts.size());
    for (std::size_t i = 0; i < amounts.size(); ++i) amounts[i].second += addition.amounts[i].second;
}

void Additions::write(Session& session) const {
    for (const auto& [_, addition] : by_row_) {
        if (std::ranges::all_of(addition.amounts, [](const auto& amount) { return amount.second == 0; }))
            continue;
        auto binds = addition.keys;
        for (const auto& [name, amount] : addition.amounts) binds.emplace_back(name, amount);
        const StatementTimer timer{addition.sql.name};
        session.run(session.is_postgres() && !addition.sql.postgres.empty() ? addition.sql.postgres
                                                                            : addition.sql.text,
                    binds);
    }
}

}  // namespace bihuan
