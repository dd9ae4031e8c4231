// What came in from a person as they may read it, and its end.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "intake/use_cases/filing.hpp"

namespace bihuan::intake {
namespace {

constexpr std::int64_t erased_at_once = 200;

std::vector<PersonalThing> told(Unit& unit, const file::Shelf& shelf, std::span<const std::int64_t> customers,
                                std::int64_t limit) {
    if (customers.empty()) return {};
    std::vector<PersonalThing> out;
    const ArrivalFilter theirs{.customers = {customers.begin(), customers.end()}};
    for (const auto& one : ArrivalStore{unit, *shelf.cipher}.page(theirs, system_actor(), {}, limit)) {
        std::vector<std::string> files;
        for (const auto& file : file::files_of(unit, shelf, {std::string{file_owner}, one.arrival_id.number}))
            files.push_back(file.name);
        out.push_back({instant_of_id(one.arrival_id.number),
                       {{"channel", one.channel},
                        {"address", one.sender},
                        {"state", std::string{to_text(one.state)}},
                        {"title", one.subject},
                        {"text", one.history.empty() ? one.text : one.text + "\n" + one.history},
                        {"attachments", fmt::format("{}", fmt::join(files, ", "))}}});
    }
    return out;
}

// What still waits has nothing left to be answered. By the version, so that whoever has one of them open does
// not write its words back.
void erase(Unit& unit, const file::Shelf& shelf, std::span<const std::int64_t> customers) {
    if (customers.empty()) return;
    ArrivalStore store{unit, *shelf.cipher};
    const ArrivalFilter waiting{.state = State::waiting, .customers = {customers.begin(), customers.end()}};
    for (auto some = store.page(waiting, system_actor(), {}, erased_at_once); !some.empty();
         some = store.page(waiting, system_actor(), {}, erased_at_once))
        for (auto& one : some) {
            go(one, Action::dismiss, one.reason);
            one.decided_at = unit.now;
            // Somebody was faster: all is taken back, and may be asked for again.
            if (!store.save(one)) throw std::runtime_error{"the arrival was changed meanwhile"};
            tell_of(unit, one);
        }
    for (auto ids = held_of_persons(unit, customers, erased_at_once); !ids.empty();
         ids = held_of_persons(unit, customers, erased_at_once))
        for (const auto id : ids) forget_whole(unit, shelf, id);
}

}  // namespace

PersonalPart personal_part(const file::Shelf& shelf) {
    return {.what = "arrivals",
            .tell = [shelf](Unit& unit, std::span<const std::int64_t> customers,
                            std::int64_t limit) { return told(unit, shelf, customers, limit); },
            .erase = [shelf](Unit& unit,
                             std::span<const std::int64_t> customers) { erase(unit, shelf, customers); }};
}

}  // namespace bihuan::intake
