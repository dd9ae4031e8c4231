// The parts of ECharts we draw with, as one chunk that only a page with a chart fetches. Drawn as SVG: sharp at any zoom,
// and text stays text.
import { BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts'
import {
    AriaComponent, DatasetComponent, DataZoomComponent, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent,
    TooltipComponent, VisualMapComponent,
} from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([
    BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart, AriaComponent, DatasetComponent, DataZoomComponent, GridComponent,
    LegendComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent, VisualMapComponent, SVGRenderer,
])

export { init }
