// A unit of work waited for: by workers, the command line and tests.
#include <exception>
#include <future>
#include <stdexcept>

#include "store/store.hpp"

namespace bihuan {

void Store::wait_for(bool is_write, const Actor& actor, const Run& run) {
    std::promise<void> done;
    std::exception_ptr thrown;
    const auto guarded = [&](Unit& unit) {
        thrown = nullptr;  // of an earlier run
        try {
            return run(unit);
        } catch (...) {
            thrown = std::current_exception();
            throw;
        }
    };
    const auto finish = [&](Outcome outcome) {
        if (is_write && outcome == Outcome::failed && status().is_read_only)
            done.set_exception(std::make_exception_ptr(StoreReadOnly{}));
        else if (thrown)
            done.set_exception(thrown);
        else if (outcome == Outcome::failed)
            done.set_exception(
                std::make_exception_ptr(std::runtime_error{"the store did not keep this unit; see the log"}));
        else
            done.set_value();
    };
    const auto accepted = is_write ? write_later(actor, guarded, finish) : read_later(actor, guarded, finish);
    if (!accepted && accepted.error().kind.code == store_read_only.code) throw StoreReadOnly{};
    if (!accepted) throw std::runtime_error{"the store takes no more work"};
    done.get_future().get();
}

}  // namespace bihuan
