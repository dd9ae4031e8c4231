#include "suggest/calls.hpp"
#include "ticket/calls.hpp"
#include "ticket/store/closed_store.hpp"

namespace bihuan::ticket {

Result<suggest::Report> train_model(Store& store, std::uint64_t seed) {
    constexpr std::int64_t page_size = 500;
    const auto system = system_actor();
    std::vector<suggest::Example> examples;
    for (std::int64_t before = INT64_MAX; examples.size() < suggest::examples_max;) {
        const auto page =
            store.read(system, [&](Unit& unit) { return closed_texts(unit, before, page_size); });
        for (const auto& one : page)
            examples.push_back({one.title + "\n" + one.description, one.category_id.number});
        if (static_cast<std::int64_t>(page.size()) < page_size) break;
        before = page.back().ticket_id.number;
    }
    TRY(const auto training, suggest::train(std::move(examples), seed));
    TRY_DONE(store.write(system, [&](Unit& unit) -> Done {
        suggest::save_model(unit, training);
        return {};
    }));
    return training.report;
}

}  // namespace bihuan::ticket
