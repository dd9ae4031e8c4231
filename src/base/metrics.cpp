#include "base/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <mutex>
#include <vector>

namespace bihuan {

struct Metrics::Inner {
    prometheus::Registry registry;
    std::mutex mutex;
    std::vector<std::pair<prometheus::Gauge*, std::function<double()>>> gauges;
    std::vector<std::function<void()>> families;
};

void Counter::add(double n) { static_cast<prometheus::Counter*>(handle_)->Increment(n); }
void Histogram::observe(double seconds) { static_cast<prometheus::Histogram*>(handle_)->Observe(seconds); }

Metrics::Metrics() : inner_{std::make_unique<Inner>()} {}
Metrics::~Metrics() = default;

Counter Metrics::counter(const std::string& name, const std::string& help, const Labels& labels) {
    return Counter{&prometheus::BuildCounter().Name(name).Help(help).Register(inner_->registry).Add(labels)};
}

Histogram Metrics::histogram(const std::string& name, const std::string& help, const Labels& labels) {
    static const prometheus::Histogram::BucketBoundaries bounds{
        0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5};
    return Histogram{
        &prometheus::BuildHistogram().Name(name).Help(help).Register(inner_->registry).Add(labels, bounds)};
}

void Metrics::gauge(const std::string& name, const std::string& help, std::function<double()> read,
                    const Labels& labels) {
    auto& gauge = prometheus::BuildGauge().Name(name).Help(help).Register(inner_->registry).Add(labels);
    const std::lock_guard lock{inner_->mutex};
    inner_->gauges.emplace_back(&gauge, std::move(read));
}

void Metrics::gauges(const std::string& name, const std::string& help,
                     std::function<std::vector<std::pair<Labels, double>>()> read) {
    auto& family = prometheus::BuildGauge().Name(name).Help(help).Register(inner_->registry);
    const std::lock_guard lock{inner_->mutex};
    inner_->families.push_back([&family, read = std::move(read)] {
        for (const auto& [labels, value] : read()) family.Add(labels).Set(value);
    });
}

std::string Metrics::text() {
    {
        const std::lock_guard lock{inner_->mutex};
        for (auto& [gauge, read] : inner_->gauges) gauge->Set(read());
        for (const auto& read : inner_->families) read();
    }
    return prometheus::TextSerializer{}.Serialize(inner_->registry.Collect());
}

}  // namespace bihuan
