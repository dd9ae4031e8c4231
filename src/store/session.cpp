#include "store/session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace bihuan {
namespace {

constexpr std::size_t prepared_max = 500;

char type_letter(const Value& value) {
    return std::holds_alternative<std::int64_t>(value) ? 'i'
           : std::holds_alternative<double>(value)     ? 'd'
                                                       : 's';
}

void fill(Prepared::Slot& slot, const Value& value) {
    slot.indicator = soci::i_ok;
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        slot.whole = *whole;
    else if (const auto* real = std::get_if<double>(&value))
        slot.real = *real;
    else if (const auto* text = std::get_if<std::string>(&value))
        slot.text = *text;
    else
        slot.indicator = soci::i_null;
}

}  // namespace

std::size_t Columns::search(std::string_view column) const {
    const auto found = std::ranges::find(names_, column);
    if (found == names_.end()) throw std::logic_error{"no column " + std::string{column}};
    const auto at = static_cast<std::size_t>(found - names_.begin());
    next_ = at + 1;
    return at;
}

std::int64_t integer_of(std::string_view text, std::string_view column) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        throw std::logic_error{fmt::format("column {} is not an integer: {}", column, text)};
    return number;
}

EngineError::EngineError(const soci::soci_error& error, std::string_view statement, bool passes,
                         bool refuses_writes)
    : std::runtime_error{[&] {
          const auto all = error.get_error_message();
          return all.substr(0, all.find("\nDETAIL")) + " in: " + std::string{statement};
      }()},
      is_passing{passes},
      is_read_only{refuses_writes} {}

Prepared& Session::prepare(std::string_view text, const Binds& binds) {
    key_.assign(text);
    for (const auto& bind : binds) key_ += type_letter(bind.value);
    auto found = prepared_.find(key_);
    while (found != prepared_.end() && found->second->is_busy) {
        key_ += '+';
        found = prepared_.find(key_);
    }
    if (found != prepared_.end()) {
        auto& prepared = *found->second;
        for (std::size_t i = 0; i < binds.size(); ++i) {
            if (prepared.slots[i].name != binds[i].name)
                throw std::logic_error{"binds changed their order: " + key_};
            fill(prepared.slots[i], binds[i].value);
        }
        return prepared;
    }
    if (prepared_.size() >= prepared_max)
        std::erase_if(prepared_, [](const auto& entry) { return !entry.second->is_busy; });
    auto made = std::make_unique<Prepared>(sql_);
    auto& statement = made->statement;
    statement.alloc();
    statement.prepare(std::string{text}, soci::details::st_repeatable_query);
    for (const auto& bind : binds) {
        auto& slot = made->slots.emplace_back();
        slot.name = bind.name;
        fill(slot, bind.value);
        switch (type_letter(bind.value)) {
            case 'i':
                statement.exchange(soci::use(slot.whole, slot.indicator, slot.name));
                break;
            case 'd':
                statement.exchange(soci::use(slot.real, slot.indicator, slot.name));
                break;
            default:
                statement.exchange(soci::use(slot.text, slot.indicator, slot.name));
        }
    }
    made->names = column_names(statement);
    made->row = row_of(*made);
    if (!made->names.empty()) {  // SOCI steps from row to row only where it fetches something
        if (is_postgres())       // which must be of a type that its first column can be read as
            statement.exchange(soci::into(made->unread_text, made->unread_indicator));
        else
            statement.exchange(soci::into(made->unread, made->unread_indicator));
    }
    statement.define_and_bind();
    return *(prepared_[key_] = std::move(made));
}

template <class F>
auto Session::guarded(std::string_view text, F use) {
    std::string key;
    try {
        return use(key);
    } catch (const soci::soci_error& error) {
        prepared_.erase(key);
        throw EngineError{error, text, is_passing(error), is_read_only(error)};
    } catch (...) {
        prepared_.erase(key);
        throw;
    }
}

std::int64_t Session::run(std::string_view text, const Binds& binds) {
    return guarded(text, [&](std::string& key) {
        auto& prepared = prepare(text, binds);
        key = key_;
        prepared.statement.execute(true);
        return std::int64_t{prepared.statement.get_affected_rows()};
    });
}

void Session::each(std::string_view text, const Binds& binds, const std::function<void(const Row&)>& use) {
    guarded(text, [&](std::string& key) {
        auto& prepared = prepare(text, binds);
        key = key_;
        prepared.is_busy = true;
        for (bool has_row = prepared.statement.execute(true); has_row; has_row = prepared.statement.fetch())
            use(*prepared.row);
        prepared.is_busy = false;
    });
}

}  // namespace bihuan
