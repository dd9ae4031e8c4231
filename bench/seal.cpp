// What sealing costs: one value of each length sealed and opened, and one look-up token, by both suites; the
// first column of each is nanoseconds a call, the second is how much that is of XChaCha's.
#include <fmt/format.h>

#include <chrono>
#include <string>

#include "base/field_key.hpp"

using namespace bihuan;

namespace {

template <class F>
double nanoseconds_of(F call) {
    using Clock = std::chrono::steady_clock;
    double best = 1e18;
    for (int round = 0; round < 5; ++round) {  // the best of five: what else the machine does only adds
        constexpr int calls = 20'000;
        const auto begin = Clock::now();
        for (int i = 0; i < calls; ++i) call();
        best = std::min(best, std::chrono::duration<double, std::nano>(Clock::now() - begin).count() / calls);
    }
    return best;
}

struct Costs {
    double seal, open, index;
};

Costs costs_of(Suite suite, const std::string& plain) {
    const FieldKey key{suite, FieldKey::random_bytes()};
    const auto sealed = key.seal(plain, "customer.name:816112572825600001");
    std::size_t used = 0;  // so that nothing is left out
    const Costs out{
        .seal = nanoseconds_of([&] { used += key.seal(plain, "customer.name:816112572825600001").size(); }),
        .open = nanoseconds_of([&] { used += key.open(sealed, "customer.name:816112572825600001")->size(); }),
        .index = nanoseconds_of([&] { used += key.blind_index(plain, "number").size(); })};
    if (used == 0) fmt::print("nothing was done\n");
    return out;
}

}  // namespace

int main() {
    fmt::print("{:>6} {:>8} {:>8} {:>6} {:>8} {:>6} {:>8} {:>6}\n", "bytes", "suite", "seal", "", "open", "",
               "index", "");
    for (const std::size_t size : {11, 60, 600, 6000}) {
        const auto plain = std::string(size, '5');
        const auto base = costs_of(Suite::xchacha, plain), sm4 = costs_of(Suite::sm4, plain);
        for (const auto& [suite, costs] : {std::pair{Suite::xchacha, base}, std::pair{Suite::sm4, sm4}})
            fmt::print("{:>6} {:>8} {:>8.0f} {:>5.1f}x {:>8.0f} {:>5.1f}x {:>8.0f} {:>5.1f}x\n", size,
                       to_text(suite), costs.seal, costs.seal / base.seal, costs.open, costs.open / base.open,
                       costs.index, costs.index / base.index);
    }
}
